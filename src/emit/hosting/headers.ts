import type { Artifact, EmitContext } from '../../model/artifact.ts';
import type { Released } from '../../model/publication.ts';
import { text } from '../../standard/media-types.ts';
import { publicKeyPath } from '../../standard/provider-paths.ts';
import { publishedKeys } from '../csaf/public-keys.ts';
import { renderTemplate } from '../template.ts';
import { serverRules } from './server-rules.ts';

/** `_headers`, as Cloudflare Pages and Netlify read it. */
export function emitHeaders({ publisher }: Released, context: EmitContext): Artifact[] {
  const keys = publishedKeys(context).map(({ fingerprint }) => publicKeyPath(fingerprint));
  const content = renderTemplate(template, { ...serverRules(publisher), keys });
  return [{ path: '_headers', mediaType: text, content, seal: 'none', wave: 'page' }];
}

/**
 * No header is set by two rules that meet: both hosts would join the values. Only patterns that both understand: an asterisk
 * stands at the end. Both send `.json` as exactly `application/json`, and by default let clients revalidate everything.
 */
const template = `# Headers for Cloudflare Pages and Netlify.
/*
{{#each headers}}
  {{name}}: {{value}}
{{/each}}

# Consumers of CSAF may run in a browser (CSAF 2.1, requirement 25).
{{csaf}}*
  Access-Control-Allow-Origin: *

{{base}}_astro/*
  Cache-Control: {{caching.assets}}

{{base}}.well-known/security.txt
  Content-Type: {{types.text}}

{{base}}security.txt
  Content-Type: {{types.text}}
{{#each keys}}

{{@root.base}}{{this}}
  Content-Type: {{@root.types.text}}
{{/each}}
{{#each feedFolders}}

{{this}}feed.xml
  Content-Type: {{@root.types.rss}}

{{this}}updates.xml
  Content-Type: {{@root.types.rss}}

{{this}}atom.xml
  Content-Type: {{@root.types.atom}}

{{this}}updates-atom.xml
  Content-Type: {{@root.types.atom}}

{{this}}feed.json
  Content-Type: {{@root.types.jsonFeed}}

{{this}}updates.json
  Content-Type: {{@root.types.jsonFeed}}
{{/each}}
`;
