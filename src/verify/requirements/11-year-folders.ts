import { isRfc3339 } from '../../standard/date.ts';
import { documentYear } from '../../standard/document-file.ts';
import { parent } from '../documents.ts';
import { fault, type Requirement } from '../requirement.ts';

/** Each document lies in the folder of the UTC year of its initial release (CSAF 2.0 §7.1.11). */
export const yearFolders: Requirement = {
  number: 11,
  title: 'One folder per year',
  async audit({ documents, directories, elsewhere }) {
    if (directories.length === 0) return 'unused';
    if (directories.every((url) => elsewhere.has(url))) return 'not_visible';
    return documents.flatMap(({ path, initial }) => {
      if (initial === undefined || !isRfc3339(initial)) return [];
      const year = documentYear(initial);
      if (new RegExp(`(^|/)${year}/$`).test(parent(path))) return [];
      return fault(
        path,
        `It was first released at ${initial} and must lie in a folder named ${year}.`,
        'Consumers derive the place of a document from the UTC year of its initial_release_date.',
        `Move it and its hash and signature files to the folder ${year}/.`,
      );
    });
  },
};
