import type { AuditFinding } from '../../model/audit.ts';
import { verifyCleartext } from '../../sign/openpgp/verification.ts';
import { isRfc3339 } from '../../standard/date.ts';
import { securityTxtPaths } from '../../standard/provider-paths.ts';
import { shown, textAt } from '../json.ts';
import { readableKeys } from '../keys.ts';
import { caution, fault, type Requirement } from '../requirement.ts';
import type { Survey } from '../survey.ts';

const year = 365 * 24 * 60 * 60 * 1000;
const rfc = 'RFC 9116 asks for it; validators and researchers discard the file otherwise.';

/** security.txt leads to the provider metadata and is in force (CSAF 2.0 §7.1.8, RFC 9116). */
export const securityTxt: Requirement = {
  number: 8,
  title: 'security.txt',
  async audit(survey) {
    const { provider, urls, discovery } = survey;
    const path = await place(survey);
    const read = await provider.read(path);
    // Another host may be the party's main domain, when we were not told.
    if ('fault' in read && discovery?.knowsDomain === false) return 'not_visible';
    if ('fault' in read)
      return [
        fault(
          path,
          `security.txt ${read.fault}.`,
          'It is how researchers and csaf_downloader find you.',
          'Build and publish the tree again.',
        ),
      ];
    const text = read.bytes.toString('utf8');
    const fields = await csafFields(survey, path, text);
    if (discovery?.knowsDomain === false && fields.length > 0) return 'not_visible';
    return [
      ...(discovery === undefined ? served(path, urls.base) : legacy(path)),
      ...fields,
      ...expiry(survey, path, text),
      ...(/^Contact: \S/im.test(text)
        ? []
        : [fault(path, 'It has no Contact field.', rfc, 'Add Contact: mailto:… or https://….')]),
      ...(await signature(survey, path, text)),
    ];
  },
};

/** In `/.well-known/`, or at the root, where it used to be. */
async function place({ provider, discovery }: Survey): Promise<string> {
  const root = discovery === undefined ? '' : `https://${discovery.host}/`;
  const [first, second] = [`${root}${securityTxtPaths[0]}`, `${root}${securityTxtPaths[1]}`];
  return (await provider.has(first)) || !(await provider.has(second)) ? first : second;
}

function legacy(path: string): AuditFinding[] {
  if (path.endsWith(securityTxtPaths[0])) return [];
  const mend = 'Serve it as /.well-known/security.txt.';
  return [caution(path, 'It is at its former place only.', 'RFC 9116 §3 prefers /.well-known/.', mend)];
}

function served(path: string, base: string | undefined): AuditFinding[] {
  if (base === undefined || new URL(base).pathname === '/') return [];
  const what = `It is served as ${base}${path}, below a path, where nobody looks for it.`;
  return [
    fault(
      path,
      what,
      'RFC 9116 §3 knows it at the root of a host only.',
      `Copy it to ${new URL(base).origin}/.well-known/security.txt.`,
    ),
  ];
}

async function csafFields(survey: Survey, path: string, text: string): Promise<AuditFinding[]> {
  const { metadata, discovery } = survey;
  const canonical = 'value' in metadata ? textAt(metadata.value, 'canonical_url') : undefined;
  const why = 'csaf_checker and csaf_downloader follow the first CSAF field to the provider metadata.';
  const fields = [...text.matchAll(/^CSAF:(.*)$/gim)].map(([line]) => line.replace(/\r$/, ''));
  const [first] = fields;
  if (first === undefined)
    return [
      fault(path, 'It has no CSAF field.', why, `Add CSAF: ${shown(canonical ?? 'https://…/provider-metadata.json')}`),
    ];
  const odd = fields.filter((line) => !/^CSAF: https:\/\/\S+$/.test(line));
  if (odd.length > 0) {
    return odd.map((line) =>
      fault(
        path,
        `The line ${shown(line)} is not of the form CSAF: https://….`,
        `${why} They match the line exactly: one space, https.`,
        'Write it in that form.',
      ),
    );
  }
  const target = first.slice('CSAF: '.length);
  if (discovery !== undefined) return auditTarget(survey, path, target);
  if (canonical === undefined || target === canonical) return [];
  return [
    fault(
      path,
      `Its first CSAF field leads to ${shown(target)}, and the metadata says it is at ${shown(canonical)}.`,
      why,
      'Let both say the same.',
    ),
  ];
}

/** Of a site, what is at the end of the field is what counts. */
async function auditTarget({ provider, metadataPath }: Survey, path: string, target: string): Promise<AuditFinding[]> {
  const why = 'csaf_checker and csaf_downloader follow the first CSAF field to the provider metadata.';
  const url = URL.parse(target)?.href;
  if (url === undefined || url === metadataPath) return [];
  const [there, here] = await Promise.all([provider.read(url), provider.read(metadataPath)]);
  if ('fault' in there)
    return [
      fault(path, `Its first CSAF field leads to ${shown(url)}, which ${there.fault}.`, why, 'Name where the file is.'),
    ];
  if ('bytes' in here && here.bytes.equals(there.bytes)) return [];
  const what = `Its first CSAF field leads to ${shown(url)}, where another file is than at ${metadataPath}.`;
  return [fault(path, what, why, 'Name the same provider metadata first as is at the well-known URL.')];
}

function expiry({ now }: Survey, path: string, text: string): AuditFinding[] {
  const fields = [...text.matchAll(/^Expires: *(.*?)\r?$/gim)].map(([, value]) => value ?? '');
  const [date] = fields;
  if (date === undefined || fields.length > 1) {
    return [
      fault(
        path,
        `It has ${fields.length} Expires fields, and exactly one is allowed.`,
        rfc,
        'Keep one, under a year ahead.',
      ),
    ];
  }
  if (date.length < 11 || !isRfc3339(date))
    return [
      fault(
        path,
        `Expires is ${shown(date)}, which is no date-time of RFC 3339.`,
        rfc,
        'Write it as 2027-01-01T00:00:00Z.',
      ),
    ];
  if (Date.parse(date) <= now.getTime())
    return [
      fault(
        path,
        `It expired at ${date}.`,
        'A stale file is worse than none: nobody may rely on it.',
        'Build and publish again; every build renews it.',
      ),
    ];
  if (Date.parse(date) - now.getTime() > year)
    return [caution(path, `It expires only at ${date}.`, 'RFC 9116 §2.5.5 advises less than a year.', 'Shorten it.')];
  return [];
}

async function signature({ keys, now }: Survey, path: string, text: string): Promise<AuditFinding[]> {
  if (!text.startsWith('-----BEGIN PGP SIGNED MESSAGE-----')) {
    return [
      caution(
        path,
        'It is not signed.',
        'RFC 9116 §2.3 advises a cleartext signature.',
        'Sign it with the key that signs the documents.',
      ),
    ];
  }
  const verdict = await verifyCleartext(text, readableKeys(keys), now);
  if (verdict.valid) return [];
  return [
    fault(
      path,
      `Its signature does not verify: ${shown(verdict.why)}.`,
      'A wrong signature is worse than none.',
      'Build and sign again.',
    ),
  ];
}
