import type { ConformityTest } from '../conformity-test.ts';
import { unsupported } from '../values/extension-class.ts';

/** CSAF 2.1 §6.1.60.2. */
export const extensionSchema: ConformityTest = {
  id: '6.1.60.2',
  title: 'Extension Schema',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'An extension does not keep to its own schema, or that schema is not known',
  why: 'Consumers that support the extension rely on the form that its schema promises.',
  mend: 'Correct the content of the extension; where its schema is not known, hand it in with the check.',
  run({ extensions, knownExtensions }, verdict) {
    for (const { extension, pointer } of extensions) {
      const faultsOf = knownExtensions?.get(extension.$schema)?.faultsOf;
      if (faultsOf === undefined) verdict.warn(pointer, unsupported(extension.$schema, knownExtensions));
      else for (const fault of faultsOf(extension)) verdict.fail(`${pointer}${fault.pointer}`, fault.message);
    }
  },
};
