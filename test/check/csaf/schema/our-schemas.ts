import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON schema as it was read. */
export type JsonSchema = Record<string, unknown>;

const folder = join(import.meta.dirname, '../../../../schemas');

/** Our schemas of CSAF, CVSS and SSVC, by `$id`. */
export function ourSchemas(): Map<string, JsonSchema> {
  const names = readdirSync(folder).filter((name) => /^(?:csaf|cvss|ssvc).*\.schema\.json$/.test(name));
  return new Map(
    names.map((name) => {
      const schema: JsonSchema = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [String(schema.$id), schema];
    }),
  );
}

/** Every pattern of them, once. */
export function ourPatterns(): string[] {
  const patterns = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'pattern' && typeof member === 'string') patterns.add(member);
      visit(member);
    }
  };
  for (const schema of ourSchemas().values()) visit(schema);
  return [...patterns];
}
