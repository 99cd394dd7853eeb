import type { AuditFinding } from '../../model/audit.ts';
import { shown } from '../json.ts';
import { caution, fault, type Requirement } from '../requirement.ts';
import { isFailure } from '../site/exchange.ts';

const why = 'Programs in a browser can read the files only when the server allows it.';

/** Scripts of any site may read the files (CSAF 2.1 §7.1.25); one finding a kind of file. */
export const crossOrigin: Requirement = {
  number: 25,
  title: 'Access-Control-Allow-Origin',
  since: '2.1',
  async audit({ provider: { site }, keys }) {
    if (site === undefined) return 'not_visible';
    // Keys are often a key server's.
    const strangers = new Set(keys.flatMap(({ path }) => path ?? []));
    const lacking = new Map<string, string[]>();
    for (const { url, outcome } of site.answers()) {
      if (isFailure(outcome) || outcome.status !== 200 || strangers.has(url)) continue;
      const kind = /\.(json|txt|csv|asc|sha\d+)$/.exec(new URL(url).pathname)?.[1];
      // security.txt is for people, and a listing is one.
      if (kind === undefined || url.endsWith('/security.txt')) continue;
      const allowed = outcome.headers.get('access-control-allow-origin') ?? '';
      if (allowed !== '*') lacking.set(`${kind}\n${allowed}`, [...(lacking.get(`${kind}\n${allowed}`) ?? []), url]);
    }
    return [...lacking].map(([key, urls]) => told(key.split('\n'), urls));
  },
};

function told([kind = '', allowed = '']: readonly string[], urls: readonly string[]): AuditFinding {
  const file = urls.toSorted()[0] ?? '';
  const many = urls.length === 1 ? '' : `, as to ${urls.length - 1} more ${kind} files`;
  const mend = 'Let the server send Access-Control-Allow-Origin: * with all files below /.well-known/csaf/.';
  return allowed === ''
    ? fault(file, `Scripts of other sites have no access to it${many}.`, why, mend)
    : caution(file, `It is open to scripts of ${shown(allowed)} alone${many}.`, why, mend);
}
