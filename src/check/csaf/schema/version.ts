import type { CsafVersion } from '../conformity-test.ts';
import { quote } from '../quote.ts';
import { phrase } from './phrase.ts';
import type { SchemaFault } from './schema-fault.ts';

const versions: ReadonlySet<string> = new Set<CsafVersion>(['2.0', '2.1']);
const schemaOf21 = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json';

/** The version of CSAF that a document says it is of, by `/document/csaf_version` or the `$schema` of 2.1; else what is wrong with it. */
export function versionOf(document: unknown): CsafVersion | SchemaFault {
  if (!isMapping(document)) return faultOf('', 'type', 'the document', document, 'object');
  const meta = memberOf(document, 'document');
  const version = isMapping(meta) ? memberOf(meta, 'csaf_version') : undefined;
  if (version === '2.0' || version === '2.1') return version;
  if (memberOf(document, '$schema') === schemaOf21) return '2.1';
  if (meta === undefined) return faultOf('', 'required', 'the document', document, 'document');
  if (!isMapping(meta)) return faultOf('/document', 'type', '`document`', meta, 'object');
  if (version === undefined) {
    const missing = faultOf('/document', 'required', '`document`', meta, 'csaf_version');
    return { ...missing, message: `${missing.message}; ${[...versions].map(quote).join(' and ')} are known` };
  }
  return faultOf('/document/csaf_version', 'enum', '`csaf_version`', version, versions);
}

function faultOf(
  pointer: string,
  keyword: 'type' | 'required' | 'enum',
  name: string,
  value: unknown,
  parameter: unknown,
): SchemaFault {
  const fault = { test: 'schema', pointer, message: phrase(keyword, name, value, parameter) };
  const subject = keyword === 'required' ? undefined : quote(value);
  return subject === undefined ? fault : { ...fault, subject };
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property: `__proto__` in a document is a key as any other. */
function memberOf(object: object, key: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  return descriptor?.value;
}
