import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredPolicy, AuthoredPublisher } from '../model/authored.ts';
import { documentFileName, documentYear } from '../standard/document-file.ts';
import { csafRoot, documentPath } from '../standard/provider-paths.ts';
import { feedLabel } from '../standard/tlp.ts';

/** `publisher.yaml` as the documents of a publisher tell it; what they do not tell is a guess that its comment names. */
export function derivePublisher(document: CsafDocument): AuthoredPublisher {
  const { publisher, lang } = document.document;
  const namespace = webAddress(publisher.namespace) ?? 'https://www.example.com';
  return {
    name: publisher.name,
    namespace,
    ...(publisher.category === 'vendor' ? {} : { category: publisher.category }),
    contact: text(publisher.contact_details) ?? `See ${namespace}`,
    ...(text(publisher.issuing_authority) === undefined ? {} : { issuing_authority: publisher.issuing_authority }),
    base_url: baseUrl(document) ?? `https://${new URL(namespace).host}/`,
    ...(lang === undefined || lang === 'en' ? {} : { lang }),
  };
}

/** The least that `policy.yaml` must say: whom to write to, taken from the contact details. */
export function derivePolicy(publisher: AuthoredPublisher): AuthoredPolicy {
  const mails = publisher.contact.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
  const urls = publisher.contact.match(/https:\/\/[^\s<>"'()]+/g)?.map((url) => url.replace(/[.,;:]+$/, '')) ?? [];
  const contacts = [...new Set([...mails, ...urls])];
  return { contacts: contacts.length > 0 ? contacts : [publisher.namespace.replace(/^http:/, 'https:')] };
}

/** Where the document was published, if its reference to itself is that of a CSAF provider (CSAF 2.0 §7.1.11). */
function baseUrl({ document }: CsafDocument): string | undefined {
  const { id, initial_release_date: date } = document.tracking;
  const path = csafRoot + documentPath(feedLabel({ document }), documentYear(date), documentFileName(id));
  const self = document.references?.find(
    ({ category, url }) => category === 'self' && url.startsWith('https://') && url.endsWith(`/${path}`),
  );
  return self?.url.slice(0, -path.length);
}

function webAddress(url: string): string | undefined {
  return /^https?:\/\/[!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~%]+$/.test(url) && URL.canParse(url) ? url : undefined;
}

function text(value: string | undefined): string | undefined {
  return value !== undefined && /\S/.test(value) ? value : undefined;
}
