import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `.htaccess` for Apache, within what `AllowOverride FileInfo Indexes` permits; `AuthConfig` as well for a restricted tree. */
export function emitApache(released: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(released));
  return [{ path: '.htaccess', mediaType: text, content, seal: 'none', wave: 'page' }];
}

const template = `# For Apache 2.4 with mod_headers and AllowOverride FileInfo Indexes{{#if restricted}} AuthConfig{{/if}}.
{{#if restricted}}
# Closed until you have chosen who may come in: take the # from one of these two, then delete the line "Require all denied".
Require all denied
# AuthType Basic
# AuthName "Restricted advisories"
# AuthUserFile /etc/apache2/restricted.htpasswd
# Require valid-user
#
# Require ssl-verify-client
# (with SSLVerifyClient require and SSLCACertificateFile in the virtual host)

{{/if}}
# A missing file is a real 404, with a page for people.
ErrorDocument 404 {{base}}404.html
DirectoryIndex index.html
DirectorySlash On

# Exactly so: consumers refuse application/json with a charset.
{{#each types}}
<FilesMatch "\\.({{alternatives}})$">
  ForceType "{{type}}"
</FilesMatch>
{{/each}}
{{#each feeds}}
<If "%{REQUEST_URI} =~ m#^{{pattern}}$#">
  ForceType "{{type}}"
</If>
{{/each}}

# Below .well-known/csaf nothing is redirected: a folder has its slash, or is not found. These files are for the server alone.
RedirectMatch 404 "^{{csafFolderPattern}}(/[^.]*[^./])?$"
RedirectMatch 404 "^{{configurationPattern}}$"

{{#if restricted}}
# Documents for a closed circle (TLP:AMBER, TLP:RED): no cache may keep them.
{{#each headers}}
Header always set {{name}} "{{value}}"
{{/each}}
Header always set X-Robots-Tag "noindex, nofollow"
Header always set Cache-Control "{{caching.restricted}}"
{{else}}
<IfModule mod_headers.c>
{{#each headers}}
  Header always set {{name}} "{{value}}"
{{/each}}

  # Programs in a browser may read CSAF (CSAF 2.1, requirement 25).
  Header always set Access-Control-Allow-Origin "*" "expr=%{REQUEST_URI} =~ m#^({{csafPattern}}|{{securityTxtPattern}}$)#"

  # Documents, hashes and signatures must be of one age: they are kept, but asked for anew. Lists may be minutes old.
  Header always set Cache-Control "{{caching.brief}}"
  Header always set Cache-Control "{{caching.revalidated}}" "expr=%{REQUEST_URI} =~ m#^({{documentPattern}}|{{revalidatedPattern}})$#"
  Header always set Cache-Control "{{caching.immutable}}" "expr=%{REQUEST_URI} =~ m#^{{assetPattern}}$#"
</IfModule>

# Discovery by DNS (requirement 10): make {{dnsHost}} a ServerAlias, and add it to the certificate.
<If "%{HTTP_HOST} == '{{dnsHost}}'">
  DirectoryIndex {{metadata}}
</If>
{{/if}}
`;
