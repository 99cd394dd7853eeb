/**
 * What programs import from `csaf-press`: the validator of CSAF documents, and the types of what it validates. Needs neither network nor disk.
 *
 * @module
 */

export type * as csaf20 from '@csaf/types/csaf-2.0';
export type * as csaf21 from '@csaf/types/csaf-2.1';
export type { CsafVersion } from './check/csaf/conformity-test.ts';
export type { Finding } from './check/csaf/finding.ts';
export { type Preset, presets } from './check/csaf/presets.ts';
export type { GrammarChecker, LinkChecker, ServiceName, Services, SpellChecker } from './check/csaf/services.ts';
export {
  type SkippedTest,
  type Validation,
  type ValidationOptions,
  validate,
  validateWith,
} from './check/csaf/validate.ts';
export type { ExtensionPackage, KnownExtensions } from './check/csaf/values/extension-catalogue.ts';
export { prepareExtensions } from './check/csaf/values/extension-schema.ts';
