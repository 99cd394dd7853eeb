import type { JsonObject } from '../schema-shape.ts';
import { base, csafCategory, type SchemaCase } from './schema-case.ts';

const selfLink = (href: string): JsonObject => ({ rel: 'self', href });
const document = `${base}/white/2026/example-sa-2026-0001.json`;

/** ROLIE feeds. */
export const rolieFeed: SchemaCase = {
  name: 'rolie-feed',
  official: 'schemas/rolie/ROLIE_feed_json_schema.json',
  examples: 'examples/csaf-2.0/ROLIE/',
  pattern: /feed/,
  valid: {
    feed: {
      id: 'example-csaf-feed-tlp-white',
      title: 'Example advisories (TLP:WHITE)',
      link: [selfLink(`${base}/white/csaf-feed-tlp-white.json`), { rel: 'service', href: `${base}/service.json` }],
      category: [csafCategory],
      updated: '2026-03-02T09:00:00Z',
      entry: [
        {
          id: 'EXAMPLE-SA-2026-0001',
          title: 'Path traversal in the file API',
          link: [
            selfLink(document),
            { rel: 'hash', href: `${document}.sha256` },
            { rel: 'hash', href: `${document}.sha512` },
            { rel: 'signature', href: `${document}.asc` },
          ],
          published: '2026-03-02T09:00:00Z',
          updated: '2026-03-02T09:00:00Z',
          summary: { content: 'Any file can be read.' },
          content: { type: 'application/json', src: document },
          format: {
            schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
            version: '2.0',
          },
        },
      ],
    },
  },
  faults: [
    { path: ['feed'], value: undefined },
    { path: ['feed', 'id'], value: 'with space' },
    { path: ['feed', 'id'], value: '' },
    { path: ['feed', 'title'], value: '' },
    { path: ['feed', 'link'], value: [] },
    { path: ['feed', 'link', 0, 'rel'], value: 'alternate' },
    { path: ['feed', 'link', 0, 'href'], value: 'http://psirt.example.com/feed.json' },
    { path: ['feed', 'link', 1, 'rel'], value: '' },
    { path: ['feed', 'category'], value: [] },
    { path: ['feed', 'category', 0, 'term'], value: 'vulnerability' },
    { path: ['feed', 'category', 0, 'scheme'], value: 'urn:other' },
    { path: ['feed', 'category', 1], value: { term: 'vendor' } },
    { path: ['feed', 'updated'], value: undefined },
    { path: ['feed', 'updated'], value: 'yesterday' },
    { path: ['feed', 'entry'], value: undefined },
    { path: ['feed', 'entry', 0, 'id'], value: ' EXAMPLE-SA-2026-0001' },
    { path: ['feed', 'entry', 0, 'title'], value: undefined },
    { path: ['feed', 'entry', 0, 'link'], value: undefined },
    { path: ['feed', 'entry', 0, 'link', 0, 'href'], value: `${document}.asc` },
    { path: ['feed', 'entry', 0, 'link', 1], value: selfLink(document) },
    { path: ['feed', 'entry', 0, 'published'], value: undefined },
    { path: ['feed', 'entry', 0, 'updated'], value: '2026-03-02' },
    { path: ['feed', 'entry', 0, 'summary', 'content'], value: '' },
    { path: ['feed', 'entry', 0, 'content', 'src'], value: `${document}.asc` },
    { path: ['feed', 'entry', 0, 'content', 'type'], value: 'text/html' },
    { path: ['feed', 'entry', 0, 'format', 'schema'], value: undefined },
    { path: ['feed', 'entry', 0, 'format', 'version'], value: '2.1' },
  ],
  stricter: [
    { path: ['extra'], value: 1 },
    { path: ['feed', 'author'], value: 'Example PSIRT' },
    { path: ['feed', 'link', 0, 'type'], value: 'application/json' },
    { path: ['feed', 'link', 1, 'type'], value: 'application/json' },
    { path: ['feed', 'link', 1, 'href'], value: 'http://psirt.example.com/service.json' },
    { path: ['feed', 'category', 0, 'label'], value: 'CSAF' },
    { path: ['feed', 'entry', 0, 'category'], value: [] },
    { path: ['feed', 'entry', 0, 'summary', 'type'], value: 'text' },
    { path: ['feed', 'entry', 0, 'content', 'extra'], value: 1 },
    { path: ['feed', 'entry', 0, 'format', 'extra'], value: 1 },
  ],
};
