import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `.htaccess` for Apache, within what `AllowOverride FileInfo Indexes` permits. */
export function emitApache({ publisher }: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(publisher));
  return [{ path: '.htaccess', mediaType: text, content, seal: 'none', wave: 'page' }];
}

const template = `# For Apache 2.4 with AllowOverride FileInfo Indexes, mod_headers and mod_setenvif.
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 {{base}}404.html

# Exactly so: consumers refuse application/json with a charset.
<FilesMatch "\\.json$">
  ForceType {{types.json}}
</FilesMatch>
<FilesMatch "\\.(txt|asc|sha256|sha512)$">
  ForceType "{{types.text}}"
</FilesMatch>
<FilesMatch "\\.csv$">
  ForceType "{{types.csv}}"
</FilesMatch>
<FilesMatch "\\.md$">
  ForceType "{{types.markdown}}"
</FilesMatch>
<FilesMatch "^(feed|updates)\\.xml$">
  ForceType "{{types.rss}}"
</FilesMatch>
<FilesMatch "^(atom|updates-atom)\\.xml$">
  ForceType "{{types.atom}}"
</FilesMatch>
<FilesMatch "^(feed|updates)\\.json$">
  ForceType {{types.jsonFeed}}
</FilesMatch>

<IfModule mod_headers.c>
{{#each headers}}
  Header always set {{name}} "{{value}}"
{{/each}}
  SetEnvIf Request_URI "^{{csafPattern}}" CSAF
  SetEnvIf Request_URI "^{{csafPattern}}[a-z]+/[0-9]{4}/[^/]+\\.(json|asc|sha256|sha512)$" CSAF_DOCUMENT
  SetEnvIf Request_URI "^{{basePattern}}_astro/" ASSET
  Header always set Access-Control-Allow-Origin "*" env=CSAF
  Header set Cache-Control "{{caching.lists}}"
  Header set Cache-Control "{{caching.documents}}" env=CSAF_DOCUMENT
  Header set Cache-Control "{{caching.assets}}" env=ASSET
</IfModule>
`;
