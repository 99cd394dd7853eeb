import type { Constants } from './validators-constants.ts';
import { linearPattern } from './validators-patterns.ts';
import type { Schema } from './validators-schema.ts';

/** One thing that a schema asks of a text, a number or a boolean: an expression that is true where it fails. */
export interface Check {
  fails: string;
  keyword: string;
  /** An expression: what the message needs to know beyond the value. */
  parameter: string;
}

const formats: Readonly<Record<string, string>> = { uri: 'isUri', 'date-time': 'isDateTime', uuid: 'isUuid' };

/** What a schema asks of the scalar that the expression `value` has, in an order in which each check may trust those before it. */
export function checksOf(schema: Schema, value: string, constants: Constants): Check[] {
  return [
    ...kindChecks(schema, value, constants),
    ...textChecks(schema, value, constants),
    ...numberChecks(schema, value),
  ];
}

/** A constant or one of several texts is of its type, too. */
function kindChecks({ type, const: constant, enum: values }: Schema, value: string, constants: Constants): Check[] {
  if (constant !== undefined) {
    const parameter = JSON.stringify(constant);
    return [{ keyword: 'const', fails: `${value} !== ${parameter}`, parameter }];
  }
  if (values !== undefined) {
    const parameter = constants.set(values);
    return [{ keyword: 'enum', fails: `!${parameter}.has(${value})`, parameter }];
  }
  return type === undefined
    ? []
    : [{ keyword: 'type', fails: `typeof ${value} !== '${type}'`, parameter: `'${type}'` }];
}

/** That a text is empty says more than its pattern; that it is short says less. */
function textChecks(schema: Schema, value: string, constants: Constants): Check[] {
  const { pattern, format, minLength } = schema;
  const checks = lengthChecks(schema, minLength === 1 ? ['maxLength', 'minLength'] : ['maxLength'], value);
  if (pattern !== undefined) {
    const fails = `!${constants.pattern(pattern)}.test(${value})`;
    checks.push({ keyword: 'pattern', fails, parameter: JSON.stringify(linearPattern(pattern).name) });
  }
  if (minLength !== 1) checks.push(...lengthChecks(schema, ['minLength'], value));
  if (format !== undefined) {
    checks.push({
      keyword: 'format',
      fails: `!examiner.${methodOf(format)}(${value})`,
      parameter: JSON.stringify(format),
    });
  }
  return checks;
}

function lengthChecks(schema: Schema, keywords: readonly ('minLength' | 'maxLength')[], value: string): Check[] {
  return keywords.flatMap((keyword) => {
    const limit = schema[keyword];
    return limit === undefined
      ? []
      : [{ keyword, fails: lengthFails(keyword, limit, value), parameter: String(limit) }];
  });
}

function numberChecks({ minimum, maximum, multipleOf }: Schema, value: string): Check[] {
  const checks: Check[] = [];
  const add = (keyword: string, fails: string, limit: number) =>
    checks.push({ keyword, fails, parameter: String(limit) });
  if (minimum !== undefined) add('minimum', `!(${value} >= ${minimum})`, minimum);
  if (maximum !== undefined) add('maximum', `!(${value} <= ${maximum})`, maximum);
  if (multipleOf !== undefined) {
    // 9.3 / 0.1 is 93.00000000000001: a score is a number of tenths all the same.
    const quotient = `${value} / ${multipleOf}`;
    add('multipleOf', `Math.abs(Math.round(${quotient}) - ${quotient}) > 1e-6`, multipleOf);
  }
  return checks;
}

/** An expression that is true where an object fits none of the branches; they speak of scalar members alone. */
export function failsAll(branches: readonly Schema[], object: string, constants: Constants): string {
  return branches
    .map(({ properties = {} }) => {
      const failing = Object.entries(properties).flatMap(([key, schema]) => {
        if (schema === true) return [];
        const member = `${object}.${key}`;
        const fails = checksOf(schema, member, constants).map((check) => check.fails);
        return [`(${member} !== undefined && (${fails.join(' || ')}))`];
      });
      return `(${failing.join(' || ')})`;
    })
    .join(' && ');
}

/** The schema counts characters, JavaScript code units: never fewer than characters, at most twice as many. */
function lengthFails(keyword: 'minLength' | 'maxLength', limit: number, value: string): string {
  const length = `${value}.length`;
  if (keyword === 'minLength') {
    const mayBeShort = `${length} < ${2 * limit} && [...${value}].length < ${limit}`;
    return limit === 1 ? `${length} === 0` : `${length} < ${limit} || (${mayBeShort})`;
  }
  return `${length} > ${2 * limit} || (${length} > ${limit} && [...${value}].length > ${limit})`;
}

function methodOf(format: string): string {
  const method = formats[format];
  if (method === undefined) throw new Error(`No check for the format ${format}`);
  return method;
}
