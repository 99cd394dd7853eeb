import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import validationReportSchema from '../../schemas/report-validate.schema.json' with { type: 'json' };
import auditReportSchema from '../../schemas/report-verify.schema.json' with { type: 'json' };

type Check = (value: unknown) => readonly ErrorObject[];

/** What the official schema of SARIF 2.1.0 says against a value; nothing, when it is a log. */
export const sarifFaults: Check = compiled(
  ajvFormats.default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })),
  sarifSchema,
);

/** What the schema of the JSON report of check and build says against a value. */
export const reportFaults: Check = compiled(new Ajv2020(), reportSchema);

/** What the schema of the JSON report of validate says against a value. */
export const validationReportFaults: Check = compiled(new Ajv2020(), validationReportSchema);

/** What the schema of the JSON report of verify says against a value. */
export const auditReportFaults: Check = compiled(new Ajv2020(), auditReportSchema);

function compiled(ajv: Ajv | Ajv2020, full: object): Check {
  // SARIF's schema is one of draft 4, which differs in nothing that it uses but the name of its id.
  const { $schema: _, id: __, ...schema }: Record<string, unknown> = { ...full };
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
