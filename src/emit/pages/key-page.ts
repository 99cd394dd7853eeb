import type { EmitContext } from '../../model/artifact.ts';
import type { Publication } from '../../model/publication.ts';
import type { PublicKey, Revocation } from '../../model/signer.ts';
import type { KeyView, Recipe, SiteData, Value } from '../../model/site.ts';
import { csafRoot, publicKeyPath, securityTxtPaths } from '../../standard/provider-paths.ts';
import { dayOf } from './moment.ts';

/** The page of the keys, with what to type to verify the newest document. */
export function keyPage(released: Publication, { publicKeys }: EmitContext): SiteData['keys'] {
  const { baseUrl } = released.publisher;
  const securityTxt = new URL(securityTxtPaths[0], baseUrl).href;
  return {
    keys: publicKeys.map((key, at) => keyOf(key, at === 0, baseUrl)),
    recipes: recipesOf(released, publicKeys),
    securityTxt: { text: securityTxt, href: securityTxt },
  };
}

function keyOf(key: PublicKey, current: boolean, baseUrl: string): KeyView {
  const { href } = new URL(publicKeyPath(key.fingerprint), baseUrl);
  return {
    fingerprint: key.fingerprint.replace(/.{4}(?=.)/g, '$& '),
    userId: key.userId,
    state: key.revoked !== undefined ? 'revoked' : current ? 'current' : 'further',
    facts: [
      { term: 'Created', values: [dayOf(key.created)] },
      { term: 'Expires', values: [key.expires === undefined ? { text: 'Never' } : dayOf(key.expires)] },
      ...(key.revoked === undefined ? [] : [{ term: 'Revoked', values: [revocation(key.revoked)] }]),
    ],
    download: { text: `${key.fingerprint}.asc`, href },
    armored: key.armored.trim(),
  };
}

/** That a key is taken back, since when and why, and what that means for what it has signed. */
function revocation({ date, reason }: Revocation): Value {
  const since = date === undefined ? '' : `${dayOf(date).text}: `;
  const why = reason === 'unstated' ? 'no reason given' : reason;
  const isGood = reason === 'superseded' || reason === 'retired';
  return { text: `${since}${why}; what it signed ${isGood ? 'before stays good' : 'counts for nothing any more'}` };
}

function recipesOf({ advisories, publisher }: Publication, publicKeys: readonly PublicKey[]): Recipe[] {
  const at = (path: string): string => quote(new URL(path, publisher.baseUrl).href);
  const [newest] = advisories;
  const imports = publicKeys.map(({ fingerprint }) => `curl -fsS ${at(publicKeyPath(fingerprint))} | gpg --import`);
  const recipes: Recipe[] = [
    {
      title: 'Import the keys',
      text: 'Compare the fingerprint with one that you got in another way before you trust a key.',
      command: imports.join('\n'),
    },
  ];
  if (newest === undefined) return recipes;
  const file = newest.path.split('/').at(-1) ?? '';
  const address = (suffix: string): string => at(csafRoot + newest.path + suffix);
  return [
    ...recipes,
    {
      title: 'Verify a signature',
      text: 'Shown for the newest document; each document has its signature beside it.',
      command: [`curl -fsSO ${address('')}`, `curl -fsSO ${address('.asc')}`, `gpg --verify ${file}.asc ${file}`].join(
        '\n',
      ),
    },
    {
      title: 'Compare a hash',
      text: 'A hash finds a broken download; only the signature tells who wrote the document.',
      command: [`curl -fsSO ${address('.sha512')}`, `sha512sum --check ${file}.sha512`].join('\n'),
    },
  ];
}

/** Addresses come from the publisher's own file, and still end up in somebody's shell. */
function quote(text: string): string {
  return /^[\w:/.@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
