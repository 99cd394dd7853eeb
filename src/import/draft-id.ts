import { nextId, schemeOf } from '../edit/advisory-id.ts';
import { documentYear } from '../standard/document-file.ts';

/** Prefixes of ids that others allot: after an import of such records they are no scheme of the folder. */
const ofOthers =
  /^(A[LS][BES]A|AST|ASB|BIT|CGA|CURL|CVE|DEBIAN|DHI|DLA|DSA|DTSA|EEF|ELA|GHSA|GO|GSD|HSEC|JLSEC|KUBE|LBSEC|LSN|MAL|MGASA|MINI|OESA|OSEC|OSV|PHSA|PSF|PYSEC|RH[BES]A|RL[BES]A|ROOT|RSEC|RUSTSEC|RX[BES]A|SUSE|TC|UBUNTU|UVI|USN|V8)-/;

/** Id of a draft: the next one of the folder's scheme, in the year of its publication, or where the folder has none the record's own. */
export function draftId(recordId: string, date: string, taken: readonly string[]): string {
  const own = taken.filter((id) => !ofOthers.test(id));
  const scheme = schemeOf(own);
  return scheme === undefined ? recordId : nextId(scheme, own, Number(documentYear(date)));
}
