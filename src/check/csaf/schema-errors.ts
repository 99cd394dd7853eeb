import { formatPointer, parsePointer, valueAt } from '../../standard/json-pointer.ts';
import type { Finding } from './finding.ts';
import type { SchemaError } from './library.ts';
import { quote } from './quote.ts';
import { testDescriptions } from './tests.ts';

const cvssPointer = /^(\/vulnerabilities\/\d+\/scores\/\d+\/cvss_v[23])(?:\/|$)/;
const cvss3Versions: readonly unknown[] = ['3.0', '3.1'];

/** Findings that say in words what the schema refuses: one for each fault, in the branch that the author was nearest to. */
export function schemaFindings(errors: readonly SchemaError[], document: unknown): Finding[] {
  const meant = errors.filter((error) => isOfMeantBranch(error, document));
  const findings = meant.map((error) => toFinding(error, document));
  return [...new Map(findings.map((one) => [`${one.pointer} ${one.message} ${one.subject}`, one])).values()];
}

/**
 * The schema has one choice, `cvss_v3`: CVSS 3.0 or 3.1. When a score is wrong, Ajv tells what speaks against either of them;
 * the author meant the one of its `version`, and what the other one says besides is noise.
 */
function isOfMeantBranch({ keyword, instancePath, params }: SchemaError, document: unknown): boolean {
  if (keyword === 'oneOf') return false;
  const [, score] = cvssPointer.exec(instancePath) ?? [];
  if (score?.endsWith('cvss_v3') !== true) return true;
  const version = valueAt(document, `${score}/version`);
  if (instancePath === `${score}/version` && keyword === 'enum') return !cvss3Versions.includes(version);
  const isForeignVector = instancePath === `${score}/vectorString` && keyword === 'pattern';
  return !isForeignVector || String(params.pattern).startsWith(`^CVSS:${version}`);
}

function toFinding(error: SchemaError, document: unknown): Finding {
  const { keyword, instancePath, params } = error;
  if (keyword === 'additionalProperties') return unknownKey(instancePath, String(params.additionalProperty));
  const element = nameOf(instancePath);
  const said = phrase(error, element);
  const inScore = cvssPointer.test(instancePath);
  const value = quote(valueAt(document, instancePath));
  return {
    test: inScore ? '6.1.8' : 'schema',
    severity: 'error',
    pointer: instancePath,
    message: said,
    ...(keyword === 'required' || value === undefined ? {} : { subject: value }),
  };
}

/** An unknown key leaves a document valid; it is a test of its own (CSAF 2.0 §6.2.20). */
function unknownKey(parent: string, key: string): Finding {
  const message = testDescriptions['6.2.20']?.what ?? '';
  const pointer = formatPointer([...parsePointer(parent), key]);
  return { test: '6.2.20', severity: 'warning', pointer, message, subject: `${quote(key)} in ${nameOf(parent)}` };
}

/** The element in words: its key, with a list's number counted from one. */
function nameOf(pointer: string): string {
  const tokens = parsePointer(pointer);
  const last = tokens.at(-1);
  if (last === undefined) return 'the document';
  if (!/^\d+$/.test(last)) return `\`${last}\``;
  return `entry ${Number(last) + 1} of \`${tokens.at(-2) ?? ''}\``;
}

function phrase({ keyword, instancePath, params, message }: SchemaError, element: string): string {
  switch (keyword) {
    case 'required':
      return `\`${params.missingProperty}\` is missing${instancePath === '' ? '' : ` in ${element}`}`;
    case 'type':
      return `${capitalize(element)} must be ${article(String(params.type))}`;
    case 'enum': {
      const isCvss3Version = /cvss_v3\/version$/.test(instancePath);
      return `${capitalize(element)} must be one of ${listOf(isCvss3Version ? cvss3Versions : params.allowedValues)}`;
    }
    case 'const':
      return `${capitalize(element)} must be ${quote(params.allowedValue) ?? 'a fixed value'}`;
    case 'pattern':
      return `${capitalize(element)} is not written as CSAF asks for${shortPattern(params.pattern)}`;
    case 'format':
      return `${capitalize(element)} is not a valid ${formatNames[String(params.format)] ?? params.format}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${capitalize(element)} must not be empty`;
    case 'uniqueItems':
      return `${capitalize(element)} has the same entry twice (entries ${Number(params.j) + 1} and ${Number(params.i) + 1})`;
    default:
      return `${capitalize(element)} ${message}`;
  }
}

/** A short pattern explains; a long one buries the message. */
function shortPattern(pattern: unknown): string {
  const text = String(pattern);
  return text.length > 40 ? '' : ` (${text})`;
}

const formatNames: Readonly<Record<string, string>> = { 'date-time': 'date and time', uri: 'URL' };

function listOf(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => quote(value) ?? '').join(', ') : '';
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    array: 'a list',
    string: 'a text',
    boolean: 'true or false',
  };
  return names[type] ?? `a ${type}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
