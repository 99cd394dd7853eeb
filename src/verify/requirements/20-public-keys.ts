import type { AuditFinding } from '../../model/audit.ts';
import { shown } from '../json.ts';
import type { PublishedKey } from '../keys.ts';
import type { Provider } from '../provider.ts';
import { caution, fault, type Requirement } from '../requirement.ts';

const why = 'Consumers verify signatures with the keys that the metadata names.';
const soon = 30 * 24 * 60 * 60 * 1000;

/** The keys are published, in force, and public ones (CSAF 2.0 §7.1.20). */
export const publicKeys: Requirement = {
  number: 20,
  title: 'Public OpenPGP key',
  async audit({ keys, provider, metadataPath, now }) {
    if (keys.length === 0)
      return [
        fault(metadataPath, 'It names no public key.', why, 'Add the signing key to public_openpgp_keys.'),
        ...(await privateKeys(provider, keys)),
      ];
    const usable = keys.some(({ key, unusable }) => key !== undefined && unusable === undefined);
    return [...keys.flatMap((key) => auditKey(key, metadataPath, usable, now)), ...(await privateKeys(provider, keys))];
  },
};

function auditKey(
  { url, path, key, fingerprint, unreadable, unusable }: PublishedKey,
  metadataPath: string,
  usable: boolean,
  now: Date,
): AuditFinding[] {
  if (path === undefined)
    return [
      fault(
        metadataPath,
        `The key ${shown(url)} is not in this tree and was not checked.`,
        why,
        'Publish it beside the metadata, in openpgp/.',
      ),
    ];
  if (key === undefined)
    return [
      fault(
        path,
        `The key file ${shown(unreadable ?? '')}.`,
        `${why} One unreadable key stops csaf-walker and csaf_aggregator.`,
        'Publish the output of gpg --armor --export FINGERPRINT.',
      ),
    ];
  const findings: AuditFinding[] = [];
  if (fingerprint?.toUpperCase() !== key.fingerprint) {
    findings.push(
      fault(
        path,
        `Its fingerprint is ${key.fingerprint}, and the metadata says ${shown(fingerprint ?? '(nothing)')}.`,
        why,
        `Write ${key.fingerprint} into the metadata.`,
      ),
    );
  } else if (fingerprint !== key.fingerprint) {
    findings.push(
      caution(
        metadataPath,
        `The fingerprint ${fingerprint} is not in upper case.`,
        'Some consumers compare it letter by letter.',
        `Write ${key.fingerprint}.`,
      ),
    );
  }
  if (unusable !== undefined) {
    // An old key stays published so that old signatures can be told apart; it is no fault as long as another one is in force.
    const say = usable ? caution : fault;
    findings.push(
      say(
        path,
        `The key is ${unusable}.`,
        'Its signatures, old ones too, count for nothing any more.',
        'Extend it, or sign all documents anew with another key.',
      ),
    );
  } else if (key.expires !== undefined && Date.parse(key.expires) - now.getTime() < soon) {
    findings.push(
      caution(
        path,
        `The key expires at ${key.expires}.`,
        'From then on every signature of it is worthless.',
        'Extend it now and publish it again.',
      ),
    );
  }
  return findings;
}

/** In any file of a folder; of a site, in what it names as keys. */
async function privateKeys(provider: Provider, keys: readonly PublishedKey[]): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const path of provider.files ?? keys.flatMap((key) => key.path ?? [])) {
    if (provider.files !== undefined && !/\.(asc|key|gpg|pgp|pem|txt)$/i.test(path)) continue;
    const read = await provider.read(path);
    if (!('bytes' in read) || !/-----BEGIN [A-Z ]*PRIVATE KEY/.test(read.bytes.toString('latin1'))) continue;
    findings.push(
      fault(
        path,
        'It holds a private key.',
        'Whoever has it can sign in your name.',
        'Delete it from everywhere that it was published, and revoke the key.',
      ),
    );
  }
  return findings;
}
