import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Import, importsOf, partOf, sourceFiles } from './imports.ts';
import { homes, matrix } from './matrix.ts';

const root = join(import.meta.dirname, '../..');
const files = sourceFiles('src');
const imports = files.flatMap(importsOf);
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const part = partOf(from) ?? '';
  const allowance = matrix[part];
  if (allowance === undefined) return false;
  if (to === '@csaf/types') return typeOnly;
  if (to.startsWith('node:')) return allowance.node?.includes(to) ?? false;
  if (/(^|\/)package\.json$|^schemas\//.test(to)) return true;
  const target = partOf(to);
  if (target === undefined) return allowance.packages?.includes(to) ?? false;
  if (target === 'model') return typeOnly;
  return target === part || target === 'publisher-error.ts' || allowance.parts.includes(target);
}

test('every part of src/ has its row in the matrix, and every row its part', () => {
  const parts = [...new Set(files.map((file) => partOf(file)))].sort();
  assert.deepEqual(parts, Object.keys(matrix).sort());
});

test('no import leaves the matrix', () => {
  assert.deepEqual(imports.filter((each) => !isAllowed(each)).map(show), []);
});

test('the matrix refuses what it should', () => {
  const forbidden: Import[] = [
    { from: 'src/compile/compile.ts', to: 'node:fs', typeOnly: false },
    { from: 'src/check/check.ts', to: 'src/emit/emit.ts', typeOnly: false },
    { from: 'src/emit/emit.ts', to: 'openpgp', typeOnly: false },
    { from: 'src/read/content.ts', to: 'src/compile/compile.ts', typeOnly: true },
    { from: 'src/commands/build.ts', to: 'src/sign/seal.ts', typeOnly: false },
    { from: 'src/standard/tlp.ts', to: 'src/model/publication.ts', typeOnly: false },
  ];
  assert.deepEqual(forbidden.filter(isAllowed).map(show), []);
});

test('a dependency with a home is imported nowhere else', () => {
  const strays = imports.filter(({ from, to, typeOnly }) => {
    const home = homes[to];
    return !typeOnly && home !== undefined && !from.startsWith(home);
  });
  assert.deepEqual(strays.map(show), []);
  for (const [name, home] of Object.entries(homes)) {
    assert.ok(
      imports.some(({ from, to }) => from.startsWith(home) && to === name),
      `${home} no longer imports ${name}`,
    );
  }
});

test('src/ has no cycle of imports', () => {
  const next = Map.groupBy(
    imports.filter(({ typeOnly, to }) => !typeOnly && to.startsWith('src/')),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(cycles, []);
});

test('pages take types alone from src/', () => {
  const values = sourceFiles('site')
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => to.startsWith('src/') && !typeOnly);
  assert.deepEqual(values.map(show), []);
});

test('pure stages touch no clock, environment or network', () => {
  const forbidden = /\bDate\.now\(|new Date\(\)|\bprocess\.|\bfetch\(|Math\.random\(/;
  const pure = files.filter((file) => ['compile', 'check', 'emit', 'standard', 'report'].includes(partOf(file) ?? ''));
  const found = pure.filter((file) =>
    forbidden.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  assert.deepEqual(found, []);
});
