import { checksOf, failsAll } from './validators-checks.ts';
import { Constants } from './validators-constants.ts';
import type { Schema, SchemaSet } from './validators-schema.ts';

/** A schema and the one that its references are resolved in. */
interface Place {
  schema: Schema;
  root: Schema;
}

/**
 * Compiles a schema to an ES module that imports nothing: `validate(document, examiner)` tells the examiner every fault.
 *
 * Why not Ajv: with `allErrors` its code copies all errors so far at every call of a referenced schema, and compares every two entries of
 * a list that must be unique; both take seconds for ten thousand entries. It overflows the stack, and it never stops reporting. Here
 * each object and list has one function, a fault costs one call, and what refers to itself waits in a queue of the examiner instead of
 * on the stack, so that no nesting is too deep.
 */
export function compileValidator(root: Schema, schemas: SchemaSet): string {
  return new Compiler(schemas).compile(root);
}

class Compiler {
  readonly #schemas: SchemaSet;
  readonly #constants = new Constants();
  readonly #functions = new Map<Schema, { name: string; finished: boolean }>();
  readonly #texts: string[] = [];

  constructor(schemas: SchemaSet) {
    this.#schemas = schemas;
  }

  compile(schema: Schema): string {
    const start = this.#functionFor({ schema, root: schema });
    const main = [
      'export function validate(document, examiner) {',
      `  ${start}(document, undefined, undefined, examiner);`,
      '  examiner.finish();',
      '}',
    ];
    return [this.#constants.text(), ...this.#texts, main.join('\n'), ''].join('\n');
  }

  /** The statement that judges the value `value`, which is at `key` of the place `up`. Scalars without a name are judged in place. */
  #call(schema: Schema, root: Schema, value: string, up: string, key: string): string {
    const place = this.#schemas.resolve(schema, root);
    if (place.schema === schema && !isContainer(schema)) return this.#scalar(schema, value, up, key);
    const known = this.#functions.get(place.schema);
    const name = this.#functionFor(place);
    const isRecursive = known !== undefined && !known.finished;
    return isRecursive
      ? `examiner.defer(${name}, ${value}, ${up}, ${key});`
      : `${name}(${value}, ${up}, ${key}, examiner);`;
  }

  /** One fault a value: what is no text is not told to be too short, too. */
  #scalar(schema: Schema, value: string, up: string, key: string): string {
    return checksOf(schema, value, this.#constants)
      .map(({ fails, keyword, parameter }) => `if (${fails}) ${fault(up, key, keyword, value, parameter)}`)
      .join(' else ');
  }

  #functionFor({ schema, root }: Place): string {
    const known = this.#functions.get(schema);
    if (known !== undefined) return known.name;
    const entry = { name: `f${this.#functions.size}`, finished: false };
    this.#functions.set(schema, entry);
    const body = this.#body({ schema, root });
    this.#texts.push(`function ${entry.name}(value, up, key, examiner) {\n${indent(body)}\n}`);
    entry.finished = true;
    return entry.name;
  }

  #body(place: Place): string[] {
    if (place.schema.oneOf !== undefined) return this.#choice(place, place.schema.oneOf);
    if (place.schema.type === 'array') return this.#list(place);
    return place.schema.type === 'object' ? this.#object(place) : [this.#scalar(place.schema, 'value', 'up', 'key')];
  }

  #list({ schema, root }: Place): string[] {
    const { minItems = 0, uniqueItems = false, items = {} } = schema;
    const entry = this.#call(items, root, 'value[index]', 'at', 'index');
    return [
      `if (!Array.isArray(value)) return ${fault('up', 'key', 'type', 'value', "'array'")}`,
      ...(minItems === 0
        ? []
        : [`if (value.length < ${minItems}) ${fault('up', 'key', 'minItems', 'value', `${minItems}`)}`]),
      'if (value.length === 0) return;',
      'const at = { up, key };',
      `for (let index = 0; index < value.length; index++) ${entry}`,
      ...(uniqueItems
        ? [
            'if (value.length === 1) return;',
            'const twins = examiner.twins(value);',
            `if (twins !== undefined) ${fault('up', 'key', 'uniqueItems', 'value', 'twins')}`,
          ]
        : []),
    ];
  }

  #object({ schema, root }: Place): string[] {
    const { properties = {}, required = [], anyOf } = schema;
    const members = Object.entries(properties).flatMap(([key, member]) =>
      this.#member(key, member, root, required.includes(key)),
    );
    return [
      `if (typeof value !== 'object' || value === null || Array.isArray(value)) return ${fault('up', 'key', 'type', 'value', "'object'")}`,
      'const at = { up, key };',
      'let known = 0, missing = 0, member;',
      ...members,
      'let size = 0;',
      'for (const _ in value) size++;',
      ...this.#unknownKeys(schema),
      ...this.#size(schema),
      ...(anyOf === undefined
        ? []
        : [`if (${failsAll(anyOf, 'value', this.#constants)}) ${fault('up', 'key', 'anyOf', 'value', 'undefined')}`]),
    ];
  }

  #member(key: string, schema: Schema | true, root: Schema, isRequired: boolean): string[] {
    const name = JSON.stringify(key);
    const judge = schema === true ? '' : ` ${this.#call(schema, root, 'member', 'at', name)}`;
    const absent = isRequired
      ? ` else { missing++; ${fault('up', 'key', 'required', 'value', name)} }`.replace(';;', ';')
      : '';
    return [`if ((member = value[${name}]) !== undefined) { known++;${judge} }${absent}`];
  }

  /** Keys that the standard forbids make a document invalid; others that it does not know are the matter of test 6.2.20. */
  #unknownKeys({ properties = {}, additionalProperties }: Schema): string[] {
    if (additionalProperties === true) return [];
    const names = this.#constants.set(Object.keys(properties));
    const keyword = additionalProperties === false ? 'additionalProperties' : 'unknownKey';
    return [`if (size !== known) examiner.unknown(value, at, '${keyword}', ${names});`];
  }

  /** Where a required key is missing, too few keys are no news. */
  #size({ properties = {}, required = [], minProperties, maxProperties }: Schema): string[] {
    const choices = JSON.stringify(Object.keys(properties).filter((key) => !required.includes(key)));
    const lines: string[] = [];
    if (minProperties !== undefined) {
      lines.push(
        `if (missing === 0 && size < ${minProperties}) ${fault('up', 'key', 'minProperties', 'value', choices)}`,
      );
    }
    if (maxProperties !== undefined) {
      lines.push(`if (size > ${maxProperties}) ${fault('up', 'key', 'maxProperties', 'value', choices)}`);
    }
    return lines;
  }

  /** A choice that the `version` of the object makes: the faults told are those of the branch that is meant. */
  #choice({ root }: Place, branches: readonly Schema[]): string[] {
    const versions: string[] = [];
    const cases = branches.map((branch) => {
      const { schema } = this.#schemas.resolve(branch, root);
      const version = schema.properties?.version;
      const [only, ...others] = version === undefined || version === true ? [] : (version.enum ?? []);
      if (only === undefined || others.length > 0 || schema.required?.includes('version') !== true) {
        throw new Error('A choice must be one by `version`');
      }
      versions.push(only);
      return `case ${JSON.stringify(only)}: ${this.#call(branch, root, 'value', 'up', 'key')} return;`;
    });
    const names = this.#constants.set(versions);
    return [
      `if (typeof value !== 'object' || value === null || Array.isArray(value)) return ${fault('up', 'key', 'type', 'value', "'object'")}`,
      'switch (value.version) {',
      ...cases.map((one) => `  ${one}`),
      `  case undefined: return ${fault('up', 'key', 'required', 'value', "'version'")}`,
      `  default: ${fault('{ up, key }', "'version'", 'enum', 'value.version', names)}`,
      '}',
    ];
  }
}

function isContainer({ type, oneOf }: Schema): boolean {
  return type === 'object' || type === 'array' || oneOf !== undefined;
}

function fault(up: string, key: string, keyword: string, value: string, parameter: string): string {
  return `examiner.fault(${up}, ${key}, '${keyword}', ${value}, ${parameter});`;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
