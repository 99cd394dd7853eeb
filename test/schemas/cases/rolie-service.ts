import { base, csafCategory, type SchemaCase } from './schema-case.ts';

/** ROLIE service documents, for which the standard has no schema. */
export const rolieService: SchemaCase = {
  name: 'rolie-service',
  examples: 'examples/csaf-2.0/ROLIE/',
  pattern: /service/,
  valid: {
    service: {
      workspace: [
        {
          title: 'Public advisories',
          collection: [
            {
              title: 'Example advisories (TLP:WHITE)',
              href: `${base}/white/csaf-feed-tlp-white.json`,
              categories: { category: [csafCategory] },
            },
          ],
        },
      ],
    },
  },
  faults: [],
  stricter: [
    { path: ['service'], value: undefined },
    { path: ['service', 'workspace'], value: [] },
    { path: ['service', 'workspace', 0, 'title'], value: '' },
    { path: ['service', 'workspace', 0, 'collection'], value: [] },
    { path: ['service', 'workspace', 0, 'collection', 0, 'href'], value: '/feed.json' },
    { path: ['service', 'workspace', 0, 'collection', 0, 'categories'], value: undefined },
    {
      path: ['service', 'workspace', 0, 'collection', 0, 'categories', 'category', 0, 'term'],
      value: 'vulnerability',
    },
    { path: ['service', 'workspace', 0, 'collection', 0, 'accept'], value: 'application/json' },
  ],
};
