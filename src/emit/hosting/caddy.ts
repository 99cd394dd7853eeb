import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `Caddyfile` for a server of its own. */
export function emitCaddy(released: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(released));
  return [{ path: 'Caddyfile', mediaType: text, content, seal: 'none', wave: 'page' }];
}

/** Within a handle, directives run in Caddy's own order: header, rewrite, basic_auth, error, file_server. */
const template = `# For Caddy 2.6 or later: set root to the folder in which the path {{base}} begins.
{{host}} {
	root * /srv/www
{{#if restricted}}

	# Closed until you have chosen who may come in: take the # from one of these two, then delete the line "error 403" below.
	# basic_auth {
	# 	reader HASH-FROM-caddy-hash-password
	# }
	# (Before Caddy 2.8, basic_auth is basicauth.)
	#
	# tls {
	# 	client_auth {
	# 		mode require_and_verify
	# 		trusted_ca_cert_file /etc/caddy/readers-ca.pem
	# 	}
	# }

	# Documents for a closed circle (TLP:AMBER, TLP:RED): no cache may keep them.
	header X-Robots-Tag "noindex, nofollow"
	header Cache-Control "{{caching.restricted}}"
{{/if}}
{{#if rootPaths}}

	# Consumers look at the root of the domain, whatever path the tree has. Files that stand there come first.
	@root {
		path{{#each rootPaths}} /{{this}}{{/each}}
		not file
	}
	rewrite @root {{baseFolder}}{path}
{{/if}}

	handle {{base}}* {
{{#if restricted}}
		error 403

{{/if}}
{{#each headers}}
		header {{name}} "{{value}}"
{{/each}}
{{#unless restricted}}

		# Programs in a browser may read CSAF (CSAF 2.1, requirement 25).
		@open path_regexp ^({{csafPattern}}|{{securityTxtPattern}}$)
		header @open Access-Control-Allow-Origin "*"

		# Documents, hashes and signatures must be of one age: they are kept, but asked for anew. Lists may be minutes old.
		@document path_regexp ^({{documentPattern}}|{{revalidatedPattern}})$
		@asset path_regexp ^{{assetPattern}}$
		@list {
			not path_regexp ^({{documentPattern}}|{{revalidatedPattern}})$
			not path_regexp ^{{assetPattern}}$
		}
		header @document Cache-Control "{{caching.revalidated}}"
		header @asset Cache-Control "{{caching.immutable}}"
		header @list Cache-Control "{{caching.brief}}"
{{/unless}}

		# Exactly so: consumers refuse application/json with a charset.
{{#each types}}
		@{{name}} path{{#each endings}} *.{{this}}{{/each}}
		header @{{name}} Content-Type "{{type}}"
{{/each}}
{{#each feeds}}
		@{{name}} path_regexp ^{{pattern}}$
		header @{{name}} Content-Type "{{type}}"
{{/each}}

		# Below .well-known/csaf nothing is redirected: a folder has its slash, or is not found. These files are for the server alone.
		@hidden path_regexp ^({{csafFolderPattern}}(/[^.]*[^./])?|{{configurationPattern}})$
		error @hidden 404
		file_server
	}
{{#if rootPaths}}
	# The rest of the domain is not in this tree.
	handle {
		file_server
	}
{{/if}}

{{#if restricted}}
	respond 404

	handle_errors {
		respond "{err.status_code} {err.status_text}"
	}
{{else}}
	# A missing file is a real 404, with a page for people.
	handle_errors {
		@missing {
			path {{base}}*
			expression \`{err.status_code} == 404\`
		}
		handle @missing {
			header Content-Type "text/html; charset=utf-8"
			header Cache-Control "{{caching.revalidated}}"
			rewrite * {{base}}404.html
			file_server
		}
	}
{{/if}}
}
{{#unless restricted}}

# Discovery by DNS (requirement 10): take the # away once this name leads here.
#
# {{dnsHost}} {
# 	root * /srv/www
# 	handle / {
# 		header Content-Type application/json
# 		header Access-Control-Allow-Origin "*"
# 		header Cache-Control "{{caching.brief}}"
# 		rewrite * {{metadata}}
# 		file_server
# 	}
# 	respond 404
# }
{{/unless}}
`;
