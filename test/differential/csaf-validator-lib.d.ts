/** The library ships untyped JavaScript; these are the modules that the oracle reads. */
declare module '@secvisogram/csaf-validator-lib/schemaTests.js';
declare module '@secvisogram/csaf-validator-lib/mandatoryTests.js';
declare module '@secvisogram/csaf-validator-lib/optionalTests.js';
declare module '@secvisogram/csaf-validator-lib/informativeTests.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/mandatoryTests.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/recommendedTests.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/informativeTests.js';
