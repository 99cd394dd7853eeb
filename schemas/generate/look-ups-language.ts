import { readJsonModule } from './look-ups-source.ts';

/** A record of the IANA registry of language subtags (RFC 5646 §3.1). */
interface RegistryRecord {
  Type: string;
  Subtag?: string;
  Tag?: string;
  Description: string[];
  Prefix?: string[];
  Deprecated?: string;
  'Preferred-Value'?: string;
}

/**
 * The registry of language subtags, in lower case: a line for each kind of record, its name first. Extended languages have their prefix
 * after `=`. `private-…` has the subtags for private use, ranges with `..`; `preferred` has what to use instead of a deprecated subtag
 * or tag, as `<kind>/<subtag>=<value>`.
 */
export async function languageLookUp(): Promise<string[]> {
  const records: RegistryRecord[] = await readJsonModule('language-subtag-registry/data/json/registry.json');
  const kinds = ['language', 'extlang', 'script', 'region', 'variant', 'grandfathered'];
  return [
    ...kinds.map((kind) =>
      lineOf(
        kind,
        records
          .filter(({ Type }) => Type === kind)
          .filter(isPublic)
          .map(entryOf),
      ),
    ),
    ...['language', 'script', 'region'].map((kind) =>
      lineOf(
        `private-${kind}`,
        records
          .filter(({ Type }) => Type === kind)
          .filter((one) => !isPublic(one))
          .map(entryOf),
      ),
    ),
    lineOf('preferred', records.filter(({ Type }) => Type !== 'extlang').flatMap(preferredOf)),
  ];
}

function isPublic({ Description }: RegistryRecord): boolean {
  return !Description.includes('Private use');
}

function entryOf(record: RegistryRecord): string {
  const { Type, Prefix = [] } = record;
  return Type === 'extlang' ? `${subtagOf(record)}=${Prefix.join().toLowerCase()}` : subtagOf(record);
}

function preferredOf(record: RegistryRecord): string[] {
  const preferred = record['Preferred-Value'];
  return preferred === undefined ? [] : [`${record.Type}/${subtagOf(record)}=${preferred}`];
}

function subtagOf({ Subtag, Tag, Type }: RegistryRecord): string {
  const subtag = Subtag ?? Tag;
  if (subtag === undefined) throw new Error(`A record of type ${Type} has neither subtag nor tag`);
  return subtag.toLowerCase();
}

function lineOf(kind: string, entries: readonly string[]): string {
  return [kind, ...entries].join(' ');
}
