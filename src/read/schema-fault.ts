import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { choice, missingKey, unknownKey } from './key-fault.ts';
import { meantKey } from './meant-key.ts';
import { keysOf, type SchemaPart, type Slip } from './slip.ts';
import { type AuthoredText, sourceFile } from './source-file.ts';
import { typeFault } from './type-fault.ts';
import { malformed, notAllowed, nothingIn, otherFault, outside, tooLong, twice } from './value-fault.ts';

/** More than anyone mends at once; the rest shows when these are mended. Without a limit a hostile file could hold up the build. */
const mostErrors = 300;

/** Turns Ajv's errors into one diagnostic for each slip of the author, in the order of the text, with the `others` that say nothing about the same values. */
export function describeErrors(
  errors: readonly ErrorObject[],
  root: SchemaPart,
  file: { path: string; text: string },
  others: readonly Diagnostic[] = [],
): Diagnostic[] {
  const source = sourceFile(file.path, file.text);
  const described = new Map<string, Diagnostic>();
  const slips = typesFirst(withoutEchoes(errors.slice(0, mostErrors))).map((error) => slipOf(error, root, source));
  for (const slip of slips) {
    const describe = describers[slip.error.keyword] ?? otherFault;
    const diagnostic = describe(slip);
    const key = `${diagnostic.at.pointer ?? ''} ${diagnostic.at.part ?? ''} ${detailOf(slip.error)}`;
    // The first fault of a value explains the others: what is no text can have no pattern.
    if (!described.has(key)) described.set(key, diagnostic);
  }
  const named = new Set([...described.values()].map(({ at }) => at.pointer));
  const rest = others.filter(({ at }) => !named.has(at.pointer));
  return inOrderOfText([...described.values(), ...rest], source);
}

const describers: Record<string, (slip: Slip) => Diagnostic> = {
  additionalProperties: unknownKey,
  required: missingKey,
  type: typeFault,
  pattern: malformed,
  format: malformed,
  maxLength: tooLong,
  enum: notAllowed,
  oneOf: choice,
  anyOf: choice,
  minItems: nothingIn,
  minProperties: nothingIn,
  uniqueItems: twice,
  maximum: outside,
  minimum: outside,
};

/** Leaves out what follows from another error: wrappers, branches of a choice, and keys that are missing because they were misspelt. */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const primary = errors.filter(
    ({ keyword, schemaPath }) =>
      keyword !== 'if' && keyword !== 'propertyNames' && !/\/(oneOf|anyOf)\/\d+\//.test(schemaPath),
  );
  const illFormed = new Set(
    primary.filter(({ keyword }) => keyword === 'pattern').map(({ instancePath }) => instancePath),
  );
  const unknown = primary.filter(({ keyword }) => keyword === 'additionalProperties');
  return primary.filter((error) => {
    // The pattern says the same, and knows what the value is called.
    if (error.keyword === 'format' && illFormed.has(error.instancePath)) return false;
    const beside = unknown.filter(({ instancePath }) => instancePath === error.instancePath);
    // The unknown key is the one that was meant to tell what kind of entry it is.
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') return beside.length === 0;
    if (error.keyword !== 'required') return true;
    const missing = String(error.params.missingProperty);
    const misspelt = beside.some(
      ({ params }) => meantKey(String(params.additionalProperty), keysOf(partOf(error))) === missing,
    );
    return !misspelt && (beside.length === 0 || beside.length < Object.keys(Object(error.data)).length);
  });
}

/** What is of the wrong kind has no other fault. */
function typesFirst(errors: readonly ErrorObject[]): ErrorObject[] {
  const isType = ({ keyword }: ErrorObject): boolean => keyword === 'type';
  const types = errors.filter(isType);
  const paths = new Set(types.map(({ instancePath }) => instancePath));
  return [...types, ...errors.filter(({ instancePath }) => !paths.has(instancePath))];
}

function slipOf(error: ErrorObject, root: SchemaPart, source: AuthoredText): Slip {
  const pointer = error.instancePath;
  return {
    error,
    part: partOf(error),
    root,
    value: error.data,
    pointer,
    source,
    at: (place = pointer, part) => ({
      file: source.path,
      ...(place === '' ? {} : { pointer: place }),
      ...(part === undefined ? {} : { part }),
    }),
  };
}

/** Ajv hands over the schema as it was written; only objects have parts. */
function partOf({ parentSchema }: ErrorObject): SchemaPart {
  const isPart = (schema: unknown): schema is SchemaPart => typeof schema === 'object' && schema !== null;
  return isPart(parentSchema) ? parentSchema : {};
}

function detailOf({ keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return String(params.additionalProperty);
  return keyword === 'required' ? String(params.missingProperty) : '';
}

function inOrderOfText(diagnostics: Diagnostic[], source: AuthoredText): Diagnostic[] {
  const placed = diagnostics.map((diagnostic) => ({
    diagnostic,
    start: source.locate(diagnostic.at.pointer ?? '', diagnostic.at.part ?? 'value').start,
  }));
  placed.sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
  return placed.map(({ diagnostic }) => diagnostic);
}
