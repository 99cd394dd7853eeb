import type { CsafDocument, Revision, TrackingStatus } from '@csaf/types/csaf-2.0';
import type { Place } from '../../src/model/diagnostic.ts';
import type { Compilation, CompiledAdvisory, Publication } from '../../src/model/publication.ts';

export const now: Date = new Date('2026-06-01T00:00:00Z');

/** What a case changes in the smallest document that every test of CSAF accepts. */
export interface DocumentChanges {
  id?: string;
  category?: string;
  status?: TrackingStatus;
  title?: string;
  summary?: string | null;
  revisions?: [version: string, date: string][];
}

/** A document that passes all tests, with the changes of a case. */
export function documentWith(changes: DocumentChanges = {}): CsafDocument {
  const { id = 'EXAMPLE-SA-2026-0001', category = 'csaf_base', status = 'final', title = 'Path traversal' } = changes;
  const { summary = 'A file can be read.', revisions = [['1.0.0', '2026-03-02T09:00:00Z']] } = changes;
  const revision_history = revisions.map(([number, date]): Revision => ({ date, number, summary: 'A revision' }));
  const [first] = revision_history;
  const last = revision_history.at(-1);
  return {
    document: {
      category,
      csaf_version: '2.0',
      distribution: { tlp: { label: 'WHITE' } },
      lang: 'en',
      notes: summary === null ? [] : [{ category: 'summary', text: summary }],
      publisher: { category: 'vendor', name: 'Example', namespace: 'https://example.com' },
      references: [
        { category: 'self', summary: 'Canonical', url: `https://example.com/2026/${id.toLowerCase()}.json` },
      ],
      title,
      tracking: {
        current_release_date: last?.date ?? '2026-03-02T09:00:00Z',
        id,
        initial_release_date: first?.date ?? '2026-03-02T09:00:00Z',
        revision_history,
        status,
        version: last?.number ?? '1.0.0',
      },
    },
  };
}

/** An advisory around a document, in a file that is named after it. */
export function advisoryWith(changes: DocumentChanges & Partial<CompiledAdvisory> = {}): CompiledAdvisory {
  const document = changes.document ?? withoutEmptyNotes(documentWith(changes));
  const id = changes.id ?? 'EXAMPLE-SA-2026-0001';
  const { file = `2026/${id}.yaml`, visibility = 'public', withdrawn = false } = changes;
  return { id, file, document, visibility, label: 'WHITE', path: `white/2026/${id}.json`, withdrawn, unlisted: [] };
}

function withoutEmptyNotes(document: CsafDocument): CsafDocument {
  const { notes, ...meta } = document.document;
  return notes?.length === 0 ? { ...document, document: meta } : document;
}

/** A publication of these advisories. */
export function publicationOf(advisories: CompiledAdvisory[], products: Publication['products'] = {}): Publication {
  return {
    publisher: {
      name: 'Example',
      namespace: 'https://example.com',
      category: 'vendor',
      contact: 'mailto:security@example.com',
      baseUrl: 'https://example.com/',
      lang: 'en',
      aggregators: { list: true, mirror: true },
      publicKeys: [],
    },
    products,
    policy: { contacts: ['security@example.com'] },
    advisories,
  };
}

/** Origins that answer the pointer itself, below the advisory's file, unless a case says otherwise. */
export function compilationOf(publication: Publication, places: Readonly<Record<string, Place>> = {}): Compilation {
  const locate = (advisory: CompiledAdvisory, pointer: string): Place =>
    places[pointer] ?? { file: advisory.file, pointer };
  return { publication, origins: { locate }, diagnostics: [] };
}
