import type { Artifact } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { csv, extensions, feedNames, json, markdown, text } from '../../standard/media-types.ts';
import { securityTxtPaths } from '../../standard/provider-paths.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `_headers`, as Cloudflare Pages and Netlify read it. A restricted tree has none: it cannot keep anyone out. */
export function emitHeaders(released: Released): Artifact[] {
  if (released.audience === 'restricted') return [];
  const { pathname: base } = new URL(released.publisher.baseUrl);
  const content = renderTemplate(template, {
    ...serverRules(released),
    text,
    markdown,
    securityTxt: securityTxtPaths.map((path) => `${base}${path}`),
    endings: [json, text, csv].flatMap((type) => (extensions.get(type) ?? []).map((ending) => ({ type, ending }))),
    feedFiles: feedFolders.flatMap((folder) =>
      [...feedNames].flatMap(([type, names]) => names.map((name) => ({ type, path: `${base}${folder}${name}` }))),
    ),
  });
  return [{ path: '_headers', mediaType: text, content, seal: 'none', wave: 'page' }];
}

/** Where feeds stand, in the words of `_headers`. */
const feedFolders = ['', 'feeds/product/:key/', 'feeds/severity/:severity/'] as const;

/**
 * No header is set by two rules that meet: Cloudflare joins the values. Only patterns that both understand: one asterisk, at the end or
 * before an extension, and placeholders that are a whole segment. At most 100 rules, at most 2,000 characters a line (Cloudflare).
 *
 * What is not set here is by default `public, max-age=0, must-revalidate` on both, and a deployment is one step, so that lists are
 * never ahead of documents; they need not be kept for minutes to be cheap.
 */
const template = `# Headers for Cloudflare Pages and Netlify.
/*
{{#each headers}}
  {{name}}: {{value}}
{{/each}}

# Programs in a browser may read CSAF (CSAF 2.1, requirement 25). Kept, but asked for anew.
{{csaf}}*
  Access-Control-Allow-Origin: *
  Cache-Control: {{caching.revalidated}}

{{base}}_astro/*
  Cache-Control: {{caching.immutable}}

{{base}}publication.json
  Cache-Control: {{caching.revalidated}}
{{#each securityTxt}}

{{this}}
  Access-Control-Allow-Origin: *
  Cache-Control: {{@root.caching.brief}}
  Content-Type: {{@root.text}}
{{/each}}

# Exactly so: consumers refuse application/json with a charset.
{{#each endings}}
{{@root.csaf}}*.{{ending}}
  Content-Type: {{type}}

{{/each}}
{{base}}*.md
  Content-Type: {{markdown}}

{{#each feedFiles}}
{{path}}
  Content-Type: {{type}}

{{/each}}
`;
