import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `nginx.conf`, to be included in a server block. */
export function emitNginx({ publisher }: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(publisher));
  return [{ path: 'nginx.conf', mediaType: text, content, seal: 'none', wave: 'page' }];
}

/** nginx drops inherited `add_header` lines where a location has its own, so that each location repeats them. */
const template = `# For nginx: include this file in the server block of {{host}}.
# The block's root is the folder in which the path {{base}} begins.

charset utf-8;
# application/json is not in this list: consumers refuse it with a charset.
charset_types text/plain text/csv text/markdown text/css text/javascript application/rss+xml application/atom+xml;
# A missing file is a real 404, with a page for people.
error_page 404 {{base}}404.html;
{{#*inline "securityHeaders"}}
{{#each @root.headers}}
add_header {{name}} "{{value}}" always;
{{/each}}
{{/inline}}

# Documents, hashes, signatures and lists. Nothing is redirected.
location ^~ {{csaf}} {
  types {
    application/json json;
    text/plain txt asc sha256 sha512;
    text/csv csv;
    text/html html;
  }
  default_type application/octet-stream;
  try_files $uri \${uri}index.html =404;
  {{> securityHeaders}}
  add_header Access-Control-Allow-Origin "*" always;
  add_header Cache-Control "{{caching.lists}}";

  location ~ "/[0-9]{4}/[^/]+[.](json|asc|sha256|sha512)$" {
    try_files $uri =404;
    {{> securityHeaders}}
    add_header Access-Control-Allow-Origin "*" always;
    add_header Cache-Control "{{caching.documents}}";
  }
}

location ^~ {{base}}.well-known/security.txt {
  default_type text/plain;
  try_files $uri =404;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}

# Feeds.
location ~ "^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(feed|updates)[.]xml$" {
  types { }
  default_type application/rss+xml;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}
location ~ "^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(atom|updates-atom)[.]xml$" {
  types { }
  default_type application/atom+xml;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}
location ~ "^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(feed|updates)[.]json$" {
  types { }
  default_type application/feed+json;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}

location ^~ {{base}}_astro/ {
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.assets}}";
}

location ~ "[.]md$" {
  types { }
  default_type text/markdown;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}

location {{base}} {
  try_files $uri $uri/ =404;
  {{> securityHeaders}}
  add_header Cache-Control "{{caching.lists}}";
}
`;
