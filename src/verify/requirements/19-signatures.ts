import { verifyDetached } from '../../sign/openpgp/verification.ts';
import { shown } from '../json.ts';
import { readableKeys } from '../keys.ts';
import { auditEach, fault, type Requirement } from '../requirement.ts';

const why = 'A trusted provider signs every document; consumers refuse one whose signature does not verify today.';

/** Each document has a signature that a published key vouches for now (CSAF 2.0 §7.1.19). */
export const signatures: Requirement = {
  number: 19,
  title: 'Signatures',
  audit({ documents, provider, keys, now }) {
    const publicKeys = readableKeys(keys);
    const open = documents.filter(({ isClosed }) => !isClosed);
    return auditEach(open, async ({ path }) => {
      const file = `${path}.asc`;
      const [document, signature] = await Promise.all([provider.read(path), provider.read(file)]);
      if ('fault' in signature) {
        const mend = 'Sign the document and publish the .asc file.';
        return [fault(file, `The signature ${signature.fault}.`, why, mend)];
      }
      // What is wrong with the document itself is told by requirement 1.
      if ('fault' in document)
        return [fault(file, 'The document cannot be read.', why, 'Build and publish the tree again.')];
      const verdict = await verifyDetached(document.bytes, signature.bytes.toString('latin1'), publicKeys, now);
      if (verdict.valid) return [];
      const what = `The signature does not verify: ${shown(verdict.why)}.`;
      return [fault(file, what, why, 'Sign the published bytes anew, with a key that is published and in force.')];
    });
  },
};
