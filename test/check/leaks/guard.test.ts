import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/check/check.ts';
import { type LeakGuard, leakGuard } from '../../../src/check/leaks/guard.ts';
import type { CompiledAdvisory, Publication, Released } from '../../../src/model/publication.ts';
import { PublisherError } from '../../../src/publisher-error.ts';
import { advisoryWith, compilationOf, now, publicationOf } from '../publication.ts';

const secretText = 'Whoever knows the colour of the key may open every door.';
const draft = advisoryWith({
  id: 'EXAMPLE-SA-2026-0007',
  visibility: 'draft',
  summary: secretText,
  title: 'A door that anyone may open',
});
const open = (summary: string): CompiledAdvisory => advisoryWith({ summary });
const restrictedAt = 'https://partners.example.com/';

function partsOf(publication: Publication): { released: Released; restricted: Released | undefined } {
  const { released, restricted, diagnostics } = check(compilationOf(publication), {
    now,
    allowInvalid: true,
    prior: [],
  });
  assert.ok(released, JSON.stringify(diagnostics));
  return { released, restricted };
}

function guardOf(...advisories: CompiledAdvisory[]): LeakGuard {
  const publication = publicationOf(advisories);
  return leakGuard(publication, partsOf(publication).released);
}

function found(guard: LeakGuard, content: string, path = 'index.html'): string {
  try {
    guard(path, new TextEncoder().encode(content));
    return '';
  } catch (error) {
    assert.ok(error instanceof PublisherError, String(error));
    assert.equal(error.code, 'LEAK');
    assert.doesNotMatch(`${error.message} ${error.mend}`, /door|colour/);
    return error.message;
  }
}

describe('leakGuard', () => {
  const guard = guardOf(open('A file can be read.'), draft);
  const leaks: Record<string, string> = {
    'the id': 'see EXAMPLE-SA-2026-0007.',
    'the name of its document': '<a href="/advisories/example-sa-2026-0007/">',
    'the path of its file': 'read from 2026/EXAMPLE-SA-2026-0007.yaml',
    'its title': '<h1>A door that anyone may open</h1>',
    'a text, in capitals': secretText.toUpperCase(),
    'a text in JSON': JSON.stringify({ text: `${secretText}\n` }),
  };
  for (const [name, content] of Object.entries(leaks)) {
    it(`finds ${name}, and names both files`, () => {
      assert.match(found(guard, content), /^index\.html would show what 2026\/EXAMPLE-SA-2026-0007\.yaml keeps/);
    });
  }

  it('looks at the names of files too', () => {
    assert.match(found(guard, '', 'advisories/example-sa-2026-0007/index.html'), /0007/);
  });

  it('lets pass what is public, another id, and short words', () => {
    assert.equal(
      found(guard, 'A file can be read. EXAMPLE-SA-2026-0001 EXAMPLE-SA-2026-00071 every door final WHITE'),
      '',
    );
  });

  it('lets pass what a public advisory says itself, in whatever layout', () => {
    const summary = `Like EXAMPLE-SA-2026-0007: *whoever* knows the\ncolour of the \`key\`, may open every door.`;
    const allowed = guardOf(open(summary), draft);
    assert.equal(found(allowed, `${secretText} EXAMPLE-SA-2026-0007`), '');
    assert.notEqual(found(allowed, 'A door that anyone may open'), '');
  });

  it('does not take a longer id of a public advisory for a mention', () => {
    const guarded = guardOf(open('Follows EXAMPLE-SA-2026-00071.'), draft);
    assert.notEqual(found(guarded, 'EXAMPLE-SA-2026-0007'), '');
  });

  it('finds nothing to look for in a publication that holds nothing back', () => {
    assert.equal(found(guardOf(open(secretText)), secretText), '');
  });

  it('survives a draft that is no document', () => {
    const shapeless = { ...draft, document: JSON.parse('{"document":{"tracking":null,"title":[{"a":3}]}}') };
    assert.notEqual(found(guardOf(open('A file can be read.'), shapeless), 'EXAMPLE-SA-2026-0007'), '');
  });
});

describe('leakGuard of two trees', () => {
  const restricted = advisoryWith({
    id: 'EXAMPLE-SA-2026-0008',
    visibility: 'restricted',
    title: 'Known to partners alone for now',
  });
  const base = publicationOf([open('A file can be read.'), restricted, draft]);
  const publication = { ...base, publisher: { ...base.publisher, restrictedBaseUrl: restrictedAt } };
  const parts = partsOf(publication);
  assert.ok(parts.restricted);
  const guards = { open: leakGuard(publication, parts.released), closed: leakGuard(publication, parts.restricted) };

  it('keeps restricted advisories, and where they are, from the public tree alone', () => {
    for (const text of ['EXAMPLE-SA-2026-0008', 'Known to partners alone for now', restrictedAt]) {
      assert.notEqual(found(guards.open, text), '', text);
      assert.equal(found(guards.closed, text), '', text);
    }
  });

  it('keeps drafts from both', () => {
    for (const guard of Object.values(guards)) assert.notEqual(found(guard, secretText), '');
  });

  it('lets pass the address of the restricted tree there, also while nothing but a draft has it', () => {
    const address = 'https://advisories-for-partners.example.com/';
    const coming = advisoryWith({ id: 'EXAMPLE-SA-2026-0009', visibility: 'draft', summary: `See ${address}` });
    const empty = publicationOf([open('A file can be read.'), coming]);
    const restrictedOnly = { ...empty, publisher: { ...empty.publisher, restrictedBaseUrl: address } };
    const { released, restricted: closed } = partsOf(restrictedOnly);
    assert.ok(closed);
    assert.equal(found(leakGuard(restrictedOnly, closed), `<link href="${address}">`), '');
    assert.notEqual(found(leakGuard(restrictedOnly, released), `<link href="${address}">`), '');
  });
});
