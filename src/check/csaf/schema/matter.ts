import type { CsafVersion } from '../conformity-test.ts';
import type { Keyword } from './examiner.ts';

/** The part of a document that has a schema of its own, from its place: a score, a list of decisions, an extension. */
export function partOf(tokens: readonly (string | number)[]): 'CVSS' | 'SSVC' | 'extension' | undefined {
  if (tokens.some((token, index) => token === 'x_extensions' && typeof tokens[index + 1] === 'number'))
    return 'extension';
  if (tokens[0] !== 'vulnerabilities') return undefined;
  if (tokens[2] === 'scores') return isCvss(tokens[4]) ? 'CVSS' : undefined;
  if (tokens[2] !== 'metrics' || tokens[4] !== 'content') return undefined;
  if (tokens[5] === 'ssvc_v2') return 'SSVC';
  return isCvss(tokens[5]) ? 'CVSS' : undefined;
}

function isCvss(key: string | number | undefined): boolean {
  return key === 'cvss_v2' || key === 'cvss_v3' || key === 'cvss_v4';
}

/** The conformity test that asks for what the schema refuses here; `schema` where no test does. */
export function testOf(
  version: CsafVersion,
  tokens: readonly (string | number)[],
  keyword: Keyword,
  parameter: unknown,
): string {
  if (keyword === 'unknownKey') return '6.2.20';
  const isDate = keyword === 'format' && parameter === 'date-time';
  if (isDate && version === '2.1') return '6.1.37';
  const part = partOf(tokens);
  return part === undefined ? 'schema' : testsOfParts[part];
}

const testsOfParts = { CVSS: '6.1.8', SSVC: '6.1.46', extension: '6.1.60.1' } as const;
