import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `Caddyfile` for a server of its own. */
export function emitCaddy({ publisher }: Released): Artifact[] {
  const content = renderTemplate(template, serverRules(publisher));
  return [{ path: 'Caddyfile', mediaType: text, content, seal: 'none', wave: 'page' }];
}

const template = `# For Caddy: set root to the folder in which the path {{base}} begins.
{{host}} {
	root * /srv/www

	header {
{{#each headers}}
		{{name}} "{{value}}"
{{/each}}
	}

	@csaf path {{csaf}}*
	header @csaf Access-Control-Allow-Origin "*"

	# Exactly so: consumers refuse application/json with a charset.
	@json path_regexp ^{{csafPattern}}.+[.]json$
	header @json Content-Type {{types.json}}
	@text path_regexp [.](txt|asc|sha256|sha512)$
	header @text Content-Type "{{types.text}}"
	@csv path_regexp ^{{csafPattern}}.+[.]csv$
	header @csv Content-Type "{{types.csv}}"
	@markdown path *.md
	header @markdown Content-Type "{{types.markdown}}"

	@rss path_regexp ^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(feed|updates)[.]xml$
	header @rss Content-Type "{{types.rss}}"
	@atom path_regexp ^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(atom|updates-atom)[.]xml$
	header @atom Content-Type "{{types.atom}}"
	@jsonfeed path_regexp ^{{basePattern}}(feeds/(product|severity)/[^/]+/)?(feed|updates)[.]json$
	header @jsonfeed Content-Type "{{types.jsonFeed}}"

	@document path_regexp ^{{csafPattern}}[a-z]+/[0-9]{4}/[^/]+[.](json|asc|sha256|sha512)$
	header @document Cache-Control "{{caching.documents}}"
	@asset path {{base}}_astro/*
	header @asset Cache-Control "{{caching.assets}}"
	@list {
		not path_regexp ^{{csafPattern}}[a-z]+/[0-9]{4}/[^/]+[.](json|asc|sha256|sha512)$
		not path {{base}}_astro/*
	}
	header @list Cache-Control "{{caching.lists}}"

	# Nothing below .well-known/csaf is redirected.
	handle @csaf {
		file_server {
			disable_canonical_uris
		}
	}
	handle {
		file_server
	}

	# A missing file is a real 404, with a page for people.
	handle_errors {
		@missing expression \`{err.status_code} == 404\`
		rewrite @missing {{base}}404.html
		file_server
	}
}
`;
