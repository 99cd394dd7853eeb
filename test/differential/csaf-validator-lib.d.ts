/** The library ships untyped JavaScript; these are the modules that the oracle reads. */
declare module '@secvisogram/csaf-validator-lib/extended.js';
declare module '@secvisogram/csaf-validator-lib/informativeTests.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/extended.js';
declare module '@secvisogram/csaf-validator-lib/csaf_2_1/informativeTests.js';
