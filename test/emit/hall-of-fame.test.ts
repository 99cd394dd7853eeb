import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Acknowledgment } from '@csaf/types/csaf-2.0';
import { hallOfFame } from '../../src/emit/hall-of-fame.ts';
import type { HallOfFameEntry } from '../../src/model/hall-of-fame.ts';
import type { CompiledAdvisory } from '../../src/model/publication.ts';
import { compiled, released } from './cast.ts';
import { Emitted } from './emitted.ts';

/** An advisory that thanks; `day` of January 2026. */
function thanking(day: number, acknowledgments: Acknowledgment[], unlisted: string[] = []): CompiledAdvisory {
  const date = `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`;
  const advisory = compiled({ id: `SA-${day}`, title: `Title ${day}`, revisions: [['1', date, 'x']], acknowledgments });
  return { ...advisory, unlisted };
}

/** Entries as `name [advisories]`. */
function entries(...advisories: CompiledAdvisory[]): string[] {
  return hallOfFame(released({ advisories })).entries.map(shortly);
}

function shortly({ name, advisories }: HallOfFameEntry): string {
  return `${name} [${advisories.map(({ id }) => id).join(' ')}]`;
}

const cases: { does: string; given: CompiledAdvisory[]; gives: string[] }[] = [
  {
    does: 'merges one name in other cases, the newest spelling first',
    given: [thanking(1, [{ names: ['JANE DOE'] }]), thanking(2, [{ names: ['Jane  Doe'] }])],
    gives: ['Jane  Doe [SA-2 SA-1]'],
  },
  {
    does: 'shows the spelling that is in mixed case, though a newer one is all upper or lower case',
    given: [
      thanking(1, [{ names: ['Jane DOE'] }]),
      thanking(2, [{ names: ['Jane Doe'] }]),
      thanking(3, [{ names: ['jane doe'] }]),
      thanking(4, [{ names: ['JANE DOE'] }]),
    ],
    gives: ['Jane Doe [SA-4 SA-3 SA-2 SA-1]'],
  },
  {
    does: 'shows the newest spelling where none is in mixed case',
    given: [thanking(1, [{ names: ['JANE DOE'] }]), thanking(2, [{ names: ['jane doe'] }])],
    gives: ['jane doe [SA-2 SA-1]'],
  },
  {
    does: 'shows the newest spelling in a script without cases',
    given: [thanking(1, [{ names: ['田中 愛子'] }]), thanking(2, [{ names: ['田中  愛子'] }])],
    gives: ['田中  愛子 [SA-2 SA-1]'],
  },
  {
    does: 'merges one name in other Unicode forms',
    given: [thanking(1, [{ names: ['Zoë'] }]), thanking(2, [{ names: ['Zoe\u0308'] }])],
    gives: ['Zoe\u0308 [SA-2 SA-1]'],
  },
  {
    does: 'keeps people of one name with other URLs apart',
    given: [
      thanking(1, [{ names: ['Li Wei'], urls: ['https://a.example/'] }]),
      thanking(2, [{ names: ['Li Wei'], urls: ['https://b.example/'] }]),
    ],
    gives: ['Li Wei [SA-2]', 'Li Wei [SA-1]'],
  },
  {
    does: 'gives a credit without a URL to nobody when two people have the name',
    given: [
      thanking(1, [{ names: ['Li Wei'], urls: ['https://a.example/'] }]),
      thanking(2, [{ names: ['Li Wei'], urls: ['https://b.example/'] }]),
      thanking(3, [{ names: ['Li Wei'] }]),
    ],
    gives: ['Li Wei [SA-3]', 'Li Wei [SA-2]', 'Li Wei [SA-1]'],
  },
  {
    does: 'merges through a URL that two credits share',
    given: [
      thanking(1, [{ names: ['Li Wei'], urls: ['https://a.example/'] }]),
      thanking(2, [{ names: ['Li Wei'], urls: ['https://b.example/'] }]),
      thanking(3, [{ names: ['Li Wei'], urls: ['https://b.example/', 'https://a.example/'] }]),
    ],
    gives: ['Li Wei [SA-3 SA-2 SA-1]'],
  },
  {
    does: 'takes the URLs of several people for nobody’s',
    given: [
      thanking(1, [{ names: ['A', 'B'], urls: ['https://both.example/'] }]),
      thanking(2, [{ names: ['A'], urls: ['https://a.example/'] }]),
    ],
    gives: ['A [SA-2 SA-1]', 'B [SA-1]'],
  },
  {
    does: 'has an organisation as an entry only where it stands alone',
    given: [thanking(1, [{ names: ['A'], organization: 'Labs' }]), thanking(2, [{ organization: 'Labs' }])],
    gives: ['Labs [SA-2]', 'A [SA-1]'],
  },
  {
    does: 'keeps a person and an organisation of one name apart',
    given: [thanking(1, [{ names: ['Aurora'] }, { organization: 'Aurora' }])],
    gives: ['Aurora [SA-1]', 'Aurora [SA-1]'],
  },
  {
    does: 'names an advisory once, however often it thanks',
    given: [thanking(1, [{ names: ['A'] }, { names: ['a'] }])],
    gives: ['A [SA-1]'],
  },
  {
    does: 'leaves out who asked to be, in any spelling',
    given: [thanking(1, [{ names: ['A', 'B'] }, { organization: 'Labs' }], ['b', 'LABS'])],
    gives: ['A [SA-1]'],
  },
  {
    does: 'leaves out nobody in the advisories where they did not ask',
    given: [thanking(1, [{ names: ['A'] }], ['A']), thanking(2, [{ names: ['A'] }])],
    gives: ['A [SA-2]'],
  },
  {
    does: 'leaves out withdrawn advisories',
    given: [{ ...thanking(1, [{ names: ['A'] }]), withdrawn: true }],
    gives: [],
  },
];

describe('the hall of fame', () => {
  for (const { does, given, gives } of cases) {
    it(does, () => {
      assert.deepEqual(entries(...given), gives);
      assert.deepEqual(entries(...given.toReversed()), gives, 'whatever the order of the advisories');
    });
  }

  it('counts anonymous credits and merges them with nobody', () => {
    const given = [
      thanking(1, [{ names: ['Anonymous'] }, { summary: 'anonymous finder' }]),
      thanking(2, [{ names: ['anonymous', 'A'] }]),
    ];
    const fame = hallOfFame(released({ advisories: given }));
    assert.equal(fame.anonymous, 3);
    assert.deepEqual(fame.entries.map(shortly), ['A [SA-2]']);
  });

  it('tells organisations, URLs and advisories, the newest first', () => {
    const fame = hallOfFame(
      released({
        advisories: [
          thanking(1, [{ names: ['A'], organization: 'Old', urls: ['https://a.example/'] }]),
          thanking(2, [{ names: ['A'], organization: 'New', urls: ['https://new.example/', 'https://a.example/'] }]),
        ],
      }),
    );
    assert.deepEqual(fame.entries, [
      {
        kind: 'person',
        name: 'A',
        organizations: ['New', 'Old'],
        urls: ['https://new.example/', 'https://a.example/'],
        advisories: [
          { id: 'SA-2', title: 'Title 2', page: 'advisories/sa-2/', date: '2026-01-02T00:00:00Z' },
          { id: 'SA-1', title: 'Title 1', page: 'advisories/sa-1/', date: '2026-01-01T00:00:00Z' },
        ],
      },
    ]);
  });

  it('does not show an organisation that asked to be left out beside a person', () => {
    const given = thanking(1, [{ names: ['A'], organization: 'Labs' }], ['Labs']);
    assert.deepEqual(hallOfFame(released({ advisories: [given] })).entries[0]?.organizations, []);
  });
});

describe('HALL_OF_FAME.md', () => {
  it('links names and advisories, and is inert', () => {
    const given = thanking(1, [
      { names: ['*Eve* <script> [x](y)'], urls: ['javascript:alert(1)'] },
      { names: ['Jane'], organization: 'Labs | Co', urls: ['https://jane.example/a)b'] },
    ]);
    const text = new Emitted(released({ advisories: [given] })).text('HALL_OF_FAME.md');
    assert.ok(text.includes('- \\*Eve\\* \\<script\\> \\[x\\](y)\n'), text);
    assert.ok(text.includes('- [Jane](https://jane.example/a%29b), Labs \\| Co\n'), text);
    assert.ok(text.includes('  - [SA-1](https://security.example.com/advisories/sa-1/): Title 1 (2026-01-01)\n'), text);
  });

  it('says so when there is nobody', () => {
    assert.match(new Emitted(released({ advisories: [] })).text('HALL_OF_FAME.md'), /Nobody is named here yet\.\n$/);
  });
});
