import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { EarlierAdvisory, EarlierPublication } from '../../../src/model/history.ts';
import type { CompiledAdvisory } from '../../../src/model/publication.ts';
import { advisoryWith, type DocumentChanges } from '../publication.ts';

/** What was published, what is authored now, and the messages of a rule. */
export interface HistoryCase {
  name: string;
  earlier: EarlierAdvisory[];
  /** Where the branch began; the same as `earlier` unless told, `null`: not known. */
  fork?: EarlierAdvisory[] | null;
  now: CompiledAdvisory[];
  faulty?: string[];
  unreadable?: string[];
  /** Empty: the rule has nothing to say. */
  expected: string[];
}

/** The earlier publication of a case. */
export function earlierOf({ earlier, fork = earlier, unreadable = [] }: HistoryCase): EarlierPublication {
  return { name: 'v1', advisories: earlier, unreadable, ...(fork === null ? {} : { fork }) };
}

type Changes = DocumentChanges & Partial<CompiledAdvisory>;

const day = (date: string): string => `2026-${date}T09:00:00Z`;
const first: [string, string] = ['1.0.0', day('03-02')];
const id = 'EXAMPLE-SA-2026-0001';
const was = `${id} was published at v1 as version 1.0.0 of ${day('03-02')}`;

function one(changes: Changes = {}, edit: (document: CsafDocument) => void = () => {}): CompiledAdvisory {
  const advisory = advisoryWith(changes);
  edit(advisory.document);
  return advisory;
}

const withSummary =
  (index: number, summary: string) =>
  ({ document }: CsafDocument): void => {
    document.tracking.revision_history = document.tracking.revision_history.map((revision, at) =>
      at === index ? { ...revision, summary } : revision,
    );
  };

const withLabel =
  (label: 'GREEN' | 'AMBER' | 'WHITE') =>
  ({ document }: CsafDocument): void => {
    document.distribution = { tlp: { label } };
  };

const withVulnerability =
  (cve: string) =>
  (document: CsafDocument): void => {
    document.vulnerabilities = [{ cve }];
  };

const twoRevisions: [string, string][] = [first, ['1.1.0', day('04-01')]];

/** By rule; each rule needs one case that it passes and one that it fails. */
export const historyCases: Readonly<Record<string, HistoryCase[]>> = {
  'history/changed-content': [
    { name: 'nothing changed', earlier: [one()], now: [one()], expected: [] },
    {
      name: 'a change with a new revision',
      earlier: [one()],
      now: [one({ title: 'Other', revisions: twoRevisions })],
      expected: [],
    },
    {
      name: 'a draft is free',
      earlier: [one({ visibility: 'draft', status: 'draft' })],
      now: [one({ visibility: 'draft', status: 'draft', title: 'Other' })],
      expected: [],
    },
    {
      name: 'an embargoed advisory is free',
      earlier: [one({ visibility: 'embargoed' })],
      now: [one({ visibility: 'public', title: 'Other' })],
      expected: [],
    },
    {
      name: 'another title',
      earlier: [one()],
      now: [one({ title: 'Other' })],
      expected: [
        `${was}; its content has changed since without a new revision: title changed from "Path traversal" to "Other".`,
      ],
    },
    {
      name: 'a file at fault is not compared',
      earlier: [one()],
      now: [one({ title: 'Other' })],
      faulty: [`2026/${id}.yaml`],
      expected: [],
    },
    {
      name: 'what another branch changed, and this one did not',
      earlier: [one({ title: 'Other', revisions: twoRevisions })],
      fork: [one()],
      now: [one()],
      expected: [],
    },
  ],
  'history/changed-id': [
    { name: 'a further advisory', earlier: [one()], now: [one(), one({ id: 'B' })], expected: [] },
    {
      name: 'a new name for the file too',
      earlier: [one()],
      now: [one({ id: 'B' })],
      expected: [`${was}; now it is called B.`],
    },
    {
      name: 'in the same file, with other words',
      earlier: [one()],
      now: [one({ id: 'B', title: 'Other', revisions: twoRevisions, file: `2026/${id}.yaml` })],
      expected: [`${was}; now it is called B.`],
    },
    {
      name: 'of a draft',
      earlier: [one({ visibility: 'draft', status: 'draft' })],
      now: [one({ id: 'B' })],
      expected: [],
    },
  ],
  'history/deleted-advisory': [
    { name: 'a withdrawn advisory', earlier: [one()], now: [one({ withdrawn: true })], expected: [] },
    { name: 'a deleted one', earlier: [one()], now: [], expected: [`${was}; now it is gone.`] },
    {
      name: 'a deleted one, and a new one',
      earlier: [one()],
      now: [one({ id: 'B', title: 'Other', revisions: [['1.0.0', day('05-01')]] })],
      expected: [`${was}; now it is gone.`],
    },
    { name: 'a deleted draft', earlier: [one({ visibility: 'draft' })], now: [], expected: [] },
    { name: 'a file that cannot be read', earlier: [one()], now: [], faulty: [`2026/${id}.yaml`], expected: [] },
    {
      name: 'a file that cannot be read, moved',
      earlier: [one()],
      now: [],
      faulty: [`2027/${id}.yaml`],
      expected: [],
    },
    { name: 'one that this branch never had', earlier: [one()], fork: [], now: [], expected: [] },
    {
      name: 'gone from a published tree',
      earlier: [one()],
      fork: null,
      now: [],
      expected: [`${was}; now it is gone.`],
    },
  ],
  'history/deleted-revision': [
    { name: 'a new revision', earlier: [one()], now: [one({ revisions: twoRevisions })], expected: [] },
    {
      name: 'the newest one',
      earlier: [one({ revisions: twoRevisions })],
      now: [one()],
      expected: [`The revision 1.1.0 of ${id}, published at v1 with the date ${day('04-01')}, is gone.`],
    },
    {
      name: 'the first one',
      earlier: [one({ revisions: twoRevisions })],
      now: [one({ revisions: twoRevisions.slice(1) })],
      expected: [`The revision 1.0.0 of ${id}, published at v1 with the date ${day('03-02')}, is gone.`],
    },
  ],
  'history/draft-revision': [
    {
      name: 'a draft that became a release',
      earlier: [one({ visibility: 'draft', status: 'draft' })],
      now: [one({ revisions: [['1.0.0', day('04-01')]] })],
      expected: [],
    },
    {
      name: 'a revision of the draft before the release',
      earlier: [one({ visibility: 'draft', status: 'draft' })],
      now: [one({ revisions: twoRevisions })],
      expected: [`The revision 1.0.0 of ${day('03-02')} was one of the draft: at v1, ${id} was not published yet.`],
    },
    {
      name: 'an advisory that was restricted has a history',
      earlier: [one({ visibility: 'restricted' })],
      now: [one({ revisions: twoRevisions })],
      expected: [],
    },
  ],
  'history/initial-release-date': [
    {
      name: 'the same moment',
      earlier: [one()],
      now: [one({ title: 'T', revisions: [['1.0.0', '2026-03-02T10:00:00+01:00']] })],
      expected: [],
    },
    {
      name: 'another day',
      earlier: [one()],
      now: [one({ revisions: [['1.0.0', day('03-01')]] })],
      expected: [`${id} was published at v1 with the initial release date ${day('03-02')}; now it is ${day('03-01')}.`],
    },
    {
      name: 'by a deleted revision, which has a rule of its own',
      earlier: [one({ revisions: twoRevisions })],
      now: [one({ revisions: twoRevisions.slice(1) })],
      expected: [],
    },
  ],
  'history/revision-date': [
    { name: 'a later one', earlier: [one()], now: [one({ revisions: twoRevisions })], expected: [] },
    {
      name: 'before the newest published one',
      earlier: [one({ revisions: twoRevisions })],
      now: [one({ revisions: [first, ['1.2.0', day('03-20')], ['1.1.0', day('04-01')]] })],
      expected: [
        `The new revision 1.2.0 of ${id} has the date ${day('03-20')}, but published at v1 is version 1.1.0 of ${day('04-01')}.`,
      ],
    },
    {
      name: 'before the first one',
      earlier: [one()],
      now: [one({ revisions: [['1.1.0', day('02-20')], first] })],
      expected: [
        `The new revision 1.1.0 of ${id} has the date ${day('02-20')}, but published at v1 is version 1.0.0 of ${day('03-02')}.`,
      ],
    },
    {
      name: 'a release date of the document that goes back',
      earlier: [one({ revisions: twoRevisions })],
      now: [
        one({ revisions: twoRevisions }, ({ document }) => {
          document.tracking.current_release_date = day('03-30');
        }),
      ],
      expected: [
        `The release date of ${id} goes back to ${day('03-30')}: published at v1 is version 1.1.0 of ${day('04-01')}.`,
      ],
    },
  ],
  'history/rewritten-revision': [
    { name: 'a further revision', earlier: [one()], now: [one({ revisions: twoRevisions })], expected: [] },
    {
      name: 'another summary',
      earlier: [one()],
      now: [one({}, withSummary(0, 'Other'))],
      expected: [`The revision 1.0.0 of ${id} was published at v1 with the summary "A revision"; now it has "Other".`],
    },
    {
      name: 'another date',
      earlier: [one({ revisions: twoRevisions })],
      now: [one({ revisions: [first, ['1.1.0', day('04-02')]] })],
      expected: [
        `The revision 1.1.0 of ${id} was published at v1 with the date "${day('04-01')}"; now it has "${day('04-02')}".`,
      ],
    },
    {
      name: 'another version',
      earlier: [one({ revisions: twoRevisions })],
      now: [one({ revisions: [first, ['1.2.0', day('04-01')]] })],
      expected: [`The revision 1.1.0 of ${id} was published at v1 with the version "1.1.0"; now it has "1.2.0".`],
    },
  ],
  'history/same-id': [
    {
      name: 'an advisory that this branch goes on with',
      earlier: [one()],
      now: [one({ title: 'Other', revisions: twoRevisions })],
      expected: [],
    },
    {
      name: 'two branches took one id',
      earlier: [one({}, withVulnerability('CVE-2026-1001'))],
      fork: [],
      now: [one({ title: 'Other' }, withVulnerability('CVE-2026-1002'))],
      expected: [
        `The id ${id} is taken: at v1 it is that of another advisory ("Path traversal", released ${day('03-02')}).`,
      ],
    },
    {
      name: 'two branches took one id for drafts, whose titles stay unsaid',
      earlier: [one({ visibility: 'draft' })],
      fork: [],
      now: [one({ visibility: 'draft', title: 'Other', revisions: [['1.0.0', day('05-01')]] })],
      expected: [`The id ${id} is taken: at v1 it is that of another advisory (an advisory that is not public yet).`],
    },
    {
      name: 'two branches took one id on the same day, and filled in little',
      earlier: [one({ visibility: 'draft', title: 'TODO: a title' })],
      fork: [],
      now: [one({ visibility: 'draft', title: 'TODO: a title', summary: 'Other.' })],
      expected: [`The id ${id} is taken: at v1 it is that of another advisory (an advisory that is not public yet).`],
    },
    {
      name: 'a branch that was merged as one commit, and goes on',
      earlier: [one({}, withVulnerability('CVE-2026-1001'))],
      fork: [],
      now: [one({ title: 'Path traversal in the API' }, withVulnerability('CVE-2026-1001'))],
      expected: [],
    },
    {
      name: 'another advisory in a published tree',
      earlier: [one()],
      fork: null,
      now: [one({ title: 'Other', revisions: [['1.0.0', day('05-01')]] })],
      expected: [
        `The id ${id} is taken: at v1 it is that of another advisory ("Path traversal", released ${day('03-02')}).`,
      ],
    },
  ],
  'history/stricter-tlp': [
    {
      name: 'a less strict label',
      earlier: [one({}, withLabel('GREEN'))],
      now: [one({}, withLabel('WHITE'))],
      expected: [],
    },
    {
      name: 'GREEN instead of WHITE',
      earlier: [one()],
      now: [one({}, withLabel('GREEN'))],
      expected: [`${was} with the label TLP:CLEAR; now it has TLP:GREEN.`],
    },
    {
      name: 'AMBER instead of GREEN',
      earlier: [one({}, withLabel('GREEN'))],
      now: [one({ visibility: 'restricted' }, withLabel('AMBER'))],
      expected: [`${was} with the label TLP:GREEN; now it has TLP:AMBER.`],
    },
  ],
  'history/taken-back': [
    { name: 'an interim advisory', earlier: [one({ status: 'interim' })], now: [one()], expected: [] },
    {
      name: 'a draft again',
      earlier: [one()],
      now: [one({ status: 'draft', visibility: 'draft' })],
      expected: [`${was}; now it is a draft.`],
    },
    {
      name: 'an embargo after publication',
      earlier: [one()],
      now: [one({ visibility: 'embargoed' })],
      expected: [`${was}; now it is embargoed.`],
    },
  ],
  'history/unreadable': [
    { name: 'all could be read', earlier: [one()], now: [one()], expected: [] },
    {
      name: 'a file that was at fault',
      earlier: [],
      now: [one()],
      unreadable: [`2026/${id}.yaml`],
      expected: ['The history of this file was not checked: at v1 it has errors.'],
    },
    {
      name: 'a publisher that was at fault',
      earlier: [],
      now: [one()],
      unreadable: ['publisher.yaml'],
      expected: ['No history was checked: at v1 this file has errors, and nothing can be compiled without it.'],
    },
    {
      name: 'a document that was none',
      earlier: [one({}, ({ document }) => Reflect.deleteProperty(document, 'title'))],
      now: [one()],
      expected: ['The history of this file was not checked: at v1 it has errors.'],
    },
  ],
  'history/version-size': [
    {
      name: 'minor for another title',
      earlier: [one()],
      now: [one({ title: 'Other', revisions: twoRevisions })],
      expected: [],
    },
    {
      name: 'an integer version counts',
      earlier: [one({ revisions: [['1', day('03-02')]] })],
      now: [
        one(
          {
            revisions: [
              ['1', day('03-02')],
              ['2', day('04-01')],
            ],
          },
          withVulnerability('CVE-2026-1001'),
        ),
      ],
      expected: [],
    },
    {
      name: 'several revisions at once',
      earlier: [one()],
      now: [one({ revisions: [...twoRevisions, ['2.0.0', day('05-01')]] }, withVulnerability('CVE-2026-1001'))],
      expected: [],
    },
    {
      name: 'minor for a vulnerability',
      earlier: [one({}, withVulnerability('CVE-2026-1001'))],
      now: [one({ revisions: twoRevisions }, withVulnerability('CVE-2026-1002'))],
      expected: [
        'The version 1.1.0 says that content changed (minor), but since 1.0.0, published at v1, products or vulnerabilities changed (major): CVE-2026-1002 was added to vulnerabilities; CVE-2026-1001 was removed from vulnerabilities.',
      ],
    },
    {
      name: 'minor for a misspelling',
      earlier: [one({ title: 'Path travresal' })],
      now: [one({ title: 'Path traversal', revisions: twoRevisions })],
      expected: [
        'The version 1.1.0 says that content changed (minor), but since 1.0.0, published at v1, only mistakes were corrected (patch): title changed from "Path travresal" to "Path traversal".',
      ],
    },
    {
      name: 'lower parts that stay',
      earlier: [
        one({
          revisions: [
            ['1.0.0', day('03-02')],
            ['1.0.1', day('03-03')],
          ],
        }),
      ],
      now: [
        one({
          title: 'Other',
          revisions: [
            ['1.0.0', day('03-02')],
            ['1.0.1', day('03-03')],
            ['1.1.1', day('04-01')],
          ],
        }),
      ],
      expected: ['The version 1.1.1 follows 1.0.1, so its minor number moved, but its patch did not begin at 0 again.'],
    },
  ],
};
