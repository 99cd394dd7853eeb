import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `nginx.conf`, to be included in a server block. */
export function emitNginx(released: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(released));
  return [{ path: 'nginx.conf', mediaType: text, content, seal: 'none', wave: 'page' }];
}

/**
 * Headers whose value depends on the path are variables, because nginx drops every inherited `add_header` where a location has one of
 * its own; one that is empty is not sent. Everything is within one location, so that a server may hold other things beside the tree.
 */
const template = `# For nginx 1.11.8 or later: include this file in the server block of {{host}}.
# The block's root is the folder in which the path {{base}} begins.

{{#if restricted}}
# Closed until you have chosen who may come in: take the # from one of these two, then delete the line "deny all;" below.
# auth_basic "Restricted advisories";
# auth_basic_user_file /etc/nginx/restricted.htpasswd;
#
# ssl_client_certificate /etc/nginx/readers-ca.pem;
# ssl_verify_client on;

# Documents for a closed circle (TLP:AMBER, TLP:RED): no cache may keep them.
set $csaf_press_caching "{{caching.restricted}}";
{{else}}
# Programs in a browser may read CSAF (CSAF 2.1, requirement 25).
set $csaf_press_origin "";
if ($uri ~ "^({{csafPattern}}|{{securityTxtPattern}}$)") { set $csaf_press_origin "*"; }

# Documents, hashes and signatures must be of one age: they are kept, but asked for anew. Lists may be minutes old.
set $csaf_press_caching "{{caching.brief}}";
if ($uri ~ "^({{documentPattern}}|{{revalidatedPattern}})$") { set $csaf_press_caching "{{caching.revalidated}}"; }
if ($uri ~ "^{{assetPattern}}$") { set $csaf_press_caching "{{caching.immutable}}"; }

# Discovery by DNS (requirement 10): add {{dnsHost}} to server_name and to the certificate.
if ($host = {{dnsHost}}) {
  set $csaf_press_origin "*";
  rewrite ^/$ {{metadata}} last;
}
{{/if}}
{{#if rootPaths}}

# Consumers look at the root of the domain, whatever path the tree has. Files that stand there come first.
{{#each rootPaths}}
location = /{{this}} { try_files $uri {{@root.base}}{{this}}; }
{{/each}}
{{/if}}

location ^~ {{base}} {
{{#if restricted}}
  deny all;

{{/if}}
  # With this list and no other; application/json has no charset, for consumers refuse it with one.
  types {
{{#each types}}
    {{bare}}{{#each endings}} {{this}}{{/each}};
{{/each}}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types{{#each textTypes}} {{this}}{{/each}};

{{#each headers}}
  add_header {{name}} "{{value}}" always;
{{/each}}
{{#if restricted}}
  add_header X-Robots-Tag "noindex, nofollow" always;
{{else}}
  add_header Access-Control-Allow-Origin $csaf_press_origin always;
{{/if}}
  add_header Cache-Control $csaf_press_caching always;

  # A missing file is a real 404, with a page for people.
  error_page 404 {{base}}404.html;
  absolute_redirect off;
  try_files $uri $uri/ =404;

  # Nothing is redirected here: a folder has its slash, or is not found.
  location ^~ {{csaf}} { try_files $uri \${uri}index.html =404; }
  location = {{csafFolder}} { return 404; }
{{#each feeds}}
  location ~ "^{{pattern}}$" { types { } default_type {{bare}}; }
{{/each}}
  location ~ "^{{configurationPattern}}$" { return 404; }
}
`;
