import type { Requirement } from './requirement.ts';
import { validDocument } from './requirements/01-valid-document.ts';
import { fileName } from './requirements/02-file-name.ts';
import { tls } from './requirements/03-tls.ts';
import { freelyAccessible } from './requirements/04-freely-accessible.ts';
import { accessProtected } from './requirements/05-access-protected.ts';
import { noRedirects } from './requirements/06-no-redirects.ts';
import { providerMetadata } from './requirements/07-provider-metadata.ts';
import { securityTxt } from './requirements/08-security-txt.ts';
import { wellKnownUrl } from './requirements/09-well-known-url.ts';
import { dnsRecord } from './requirements/10-dns-path.ts';
import { yearFolders } from './requirements/11-year-folders.ts';
import { indexTxt } from './requirements/12-index-txt.ts';
import { changesCsv } from './requirements/13-changes-csv.ts';
import { directoryListings } from './requirements/14-directory-listings.ts';
import { rolieFeed } from './requirements/15-rolie-feed.ts';
import { rolieService } from './requirements/16-rolie-service.ts';
import { rolieCategory } from './requirements/17-rolie-category.ts';
import { integrity } from './requirements/18-integrity.ts';
import { signatures } from './requirements/19-signatures.ts';
import { publicKeys } from './requirements/20-public-keys.ts';
import { userAgent } from './requirements/24-user-agent.ts';
import { crossOrigin } from './requirements/25-cross-origin.ts';

/** The requirements of CSAF §7.1 for issuing parties, in order; 21 to 23 are for aggregators. */
export const requirements: readonly Requirement[] = [
  validDocument,
  fileName,
  tls,
  freelyAccessible,
  accessProtected,
  noRedirects,
  providerMetadata,
  securityTxt,
  wellKnownUrl,
  dnsRecord,
  yearFolders,
  indexTxt,
  changesCsv,
  directoryListings,
  rolieFeed,
  rolieService,
  rolieCategory,
  integrity,
  signatures,
  publicKeys,
  userAgent,
  crossOrigin,
];
