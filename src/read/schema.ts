import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import advisorySchema from '../../schemas/advisory.schema.json' with { type: 'json' };
import policySchema from '../../schemas/policy.schema.json' with { type: 'json' };
import productsSchema from '../../schemas/products.schema.json' with { type: 'json' };
import publisherSchema from '../../schemas/publisher.schema.json' with { type: 'json' };
import type { AuthoredAdvisory, AuthoredCatalogue, AuthoredPolicy, AuthoredPublisher } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isRfc3339 } from '../standard/date.ts';
import { numbersThatLost } from './number-text.ts';
import { describeErrors } from './schema-fault.ts';
import type { SchemaPart } from './slip.ts';

/** The kinds of authored file and the type that each becomes. */
export interface AuthoredKinds {
  advisory: AuthoredAdvisory;
  publisher: AuthoredPublisher;
  products: AuthoredCatalogue;
  policy: AuthoredPolicy;
}

/** The schema of each kind of authored file, as far as messages and mends read it. */
export const authoringSchemas: Record<keyof AuthoredKinds, SchemaPart> = {
  advisory: advisorySchema,
  publisher: publisherSchema,
  products: productsSchema,
  policy: policySchema,
};

const validators = new Map<string, ValidateFunction>();

/** Length above which only the first fault of a file is told: Ajv's time to collect all of them grows with their square. */
const longText = 100_000;

/** Whether a value is what a kind of file must hold, or what is wrong with it: one diagnostic for each slip. */
export function checkAgainstSchema<Kind extends keyof AuthoredKinds>(
  kind: Kind,
  value: unknown,
  source: { path: string; text: string },
): { value: AuthoredKinds[Kind] | undefined; diagnostics: Diagnostic[] } {
  const validate = validatorOf(kind, source.text.length <= longText);
  const lost = kind === 'policy' ? [] : numbersThatLost(value, source);
  if (isValid(validate, value)) return { value: lost.length > 0 ? undefined : value, diagnostics: lost };
  return { value: undefined, diagnostics: describeErrors(validate.errors ?? [], authoringSchemas[kind], source, lost) };

  function isValid(test: ValidateFunction, candidate: unknown): candidate is AuthoredKinds[Kind] {
    return test(candidate);
  }
}

function validatorOf(kind: keyof AuthoredKinds, allErrors: boolean): ValidateFunction {
  const name = `${kind} ${allErrors}`;
  let validator = validators.get(name);
  if (validator === undefined) {
    validator = compile(authoringSchemas[kind], allErrors);
    validators.set(name, validator);
  }
  return validator;
}

/** The schemas are checked by the tests; checking them again at every start would take longer than compiling them. */
function compile(schema: SchemaPart, allErrors: boolean): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    meta: false,
    validateSchema: false,
    // Ajv's own polish of its code takes longer than it ever saves.
    code: { optimize: false },
  });
  addFormats(ajv);
  return ajv.compile(schema);
}

/** The formats that the authoring schemas name beside those of JSON Schema, and what they say to editors alone. */
export function addFormats(ajv: Ajv2020): void {
  ajv.addVocabulary(['markdownDescription', 'markdownEnumDescriptions']);
  ajv.addFormat('authored-date', isRfc3339);
  ajv.addFormat('web-address', { type: 'string', validate: (text: string) => URL.canParse(text) });
}
