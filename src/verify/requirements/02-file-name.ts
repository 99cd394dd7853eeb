import { documentFileName } from '../../standard/document-file.ts';
import { nameOf } from '../documents.ts';
import { shown } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';

/** Every document's file is named after its tracking id (CSAF 2.0 §7.1.2 and §5.1). */
export const fileName: Requirement = {
  number: 2,
  title: 'File name',
  async audit({ documents }) {
    return documents.flatMap(({ path, id }) => {
      if (id === undefined || nameOf(path) === documentFileName(id)) return [];
      const expected = documentFileName(id);
      return fault(
        path,
        `The file of ${shown(id)} must be named ${shown(expected)}.`,
        'Consumers find a document by its id, and refuse it under another name.',
        `Rename it and its hash and signature files to ${shown(expected)}….`,
      );
    });
  },
};
