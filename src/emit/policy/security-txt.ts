import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { instant, startOfDay, toDateTime } from '../../standard/date.ts';
import { text } from '../../standard/media-types.ts';
import { providerMetadataPath, publicKeyPath, securityTxtPaths } from '../../standard/provider-paths.ts';
import { hallOfFamePath, policyPath } from '../../standard/site-paths.ts';
import { encryptionKey } from '../csaf/public-keys.ts';
import { renderTemplate } from '../template.ts';
import { contactUris } from './contact.ts';
import { securityTxt } from './security-txt.template.ts';

/** Days that a security.txt stays valid. RFC 9116 §2.5.5 advises less than a year; every build renews it. */
const validDays = 180;

/** `security.txt` at its well-known place and at the top level (RFC 9116 §3), the same bytes in both. */
export function emitSecurityTxt(released: Released, context: EmitContext): Artifact[] {
  const content = renderTemplate(securityTxt, fields(released, context));
  const date = startOfDay(context.now);
  return securityTxtPaths.map((path) => ({
    path,
    mediaType: text,
    content,
    seal: 'cleartext',
    wave: 'metadata',
    date,
  }));
}

function fields({ publisher, policy }: Released, context: EmitContext): object {
  const { baseUrl } = publisher;
  const contacts = policy.contacts.flatMap(contactUris);
  const key = encryptionKey(context);
  return {
    csaf: `${baseUrl}${providerMetadataPath}`,
    contacts: contacts.length > 0 ? contacts : [`${baseUrl}${policyPath}`],
    expires: expires(context.now, policy.expires),
    encryption: key === undefined ? '' : `${baseUrl}${publicKeyPath(key.fingerprint)}`,
    acknowledgments: `${baseUrl}${hallOfFamePath}`,
    policy: `${baseUrl}${policyPath}`,
    languages: (policy.languages ?? [publisher.lang]).filter((tag) => /^[A-Za-z0-9-]+$/.test(tag)).join(', '),
    canonical: canonicalAddresses(baseUrl),
  };
}

/** Where the file is found: in the tree, and at the root of the domain, which may send it as well when the tree is below a path. */
function canonicalAddresses(baseUrl: string): string[] {
  const roots = new Set([baseUrl, `${new URL(baseUrl).origin}/`]);
  return [...roots].flatMap((root) => securityTxtPaths.map((path) => `${root}${path}`));
}

/** 180 days from the day of the build, in whole UTC days, but not longer than the policy itself holds. */
function expires(now: Date, policyExpires: string | undefined): string {
  const usual = startOfDay(now, validDays);
  if (policyExpires === undefined || instant(policyExpires) >= instant(usual)) return usual;
  return toDateTime(policyExpires).toUpperCase();
}
