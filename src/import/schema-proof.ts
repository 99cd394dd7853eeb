import type { AuthoredAdvisory, AuthoredVulnerability } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkAgainstSchema } from '../read/schema.ts';
import { formatCompactYaml } from '../read/yaml.ts';
import { parsePointer } from '../standard/json-pointer.ts';

/** What the schema of advisories finds wrong with one. */
export function schemaFaults(advisory: AuthoredAdvisory): readonly Diagnostic[] {
  const source = { path: 'advisory.yaml', text: formatCompactYaml(advisory) };
  return checkAgainstSchema('advisory', advisory, source).diagnostics;
}

/** A draft without the parts that the schema refuses, so that an overlay can say them. What every advisory must have stays. */
export function acceptable(draft: AuthoredAdvisory): AuthoredAdvisory {
  let rest = draft;
  for (;;) {
    const less = schemaFaults(rest).reduce(withoutPart, rest);
    if (less === rest) return rest;
    rest = less;
  }
}

const needed: readonly unknown[] = ['id', 'title', 'revisions'] satisfies (keyof AuthoredAdvisory)[];

function withoutPart(draft: AuthoredAdvisory, { at }: Diagnostic): AuthoredAdvisory {
  const [key, index, part] = parsePointer(at.pointer ?? '');
  const { vulnerabilities } = draft;
  if (key === 'vulnerabilities' && index !== undefined && vulnerabilities !== undefined) {
    // One that says nothing yet gets an overlay.
    if (part === undefined) return draft;
    const less = vulnerabilities.map((one, place) => (String(place) === String(index) ? withoutKey(one, part) : one));
    return less.every((one, place) => one === vulnerabilities[place]) ? draft : { ...draft, vulnerabilities: less };
  }
  return key === undefined || needed.includes(key) ? draft : withoutKey(draft, key);
}

function withoutKey<T extends AuthoredAdvisory | AuthoredVulnerability>(value: T, key: string | number): T {
  if (!Object.hasOwn(value, key)) return value;
  const copy: T = { ...value };
  Reflect.deleteProperty(copy, key);
  return copy;
}
