import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small seeded generator (mulberry32), so that every run times the same advisories. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const publisher = `name: Example Bench
namespace: https://bench.example.com
contact: psirt@bench.example.com
base_url: https://bench.example.com/
legal_notice: This advisory is provided as is.
`;
const policy = 'contacts: [psirt@bench.example.com]\n';
const weaknesses = ['CWE-22', 'CWE-79', 'CWE-89', 'CWE-125', 'CWE-787', 'CWE-416', 'CWE-287', 'CWE-502'];
const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:C/C:L/I:L/A:N',
  'CVSS:3.1/AV:A/AC:L/PR:H/UI:N/S:U/C:N/I:L/A:L',
];
const productCount = 40;

function catalogue(): string {
  return Array.from(
    { length: productCount },
    (_, index) => `product-${index}:
  name: Example Product ${index}
  family: Example Family ${index % 6}
  cpe: cpe:2.3:a:example:product_${index}:*:*:*:*:*:*:*:*
  purl: pkg:generic/example/product-${index}
`,
  ).join('');
}

function advisory(id: string, year: number, status: string, pick: (count: number) => number): string {
  const major = 1 + pick(8);
  const day = `${year}-${String(1 + pick(9)).padStart(2, '0')}-${String(1 + pick(27)).padStart(2, '0')}`;
  const vulnerabilities = Array.from({ length: 1 + pick(3) }, (_, index) => {
    const product = `product-${pick(productCount)}`;
    const other = `product-${pick(productCount)}`;
    return `  - cve: CVE-${year}-${90000 + pick(9999)}
    title: Flaw ${index} of the file interface
    cwe: ${weaknesses[pick(weaknesses.length)]}
    cvss: ${vectors[pick(vectors.length)]}
    description: |
      The parameter \`path\` of request ${pick(1e6)} is joined to the document root before it is normalised,
      so that a request with \`../\` leaves it. ${'The service account can read every file of the gateway. '.repeat(1 + pick(6))}
    affected:
      ${product}: [">=${major}.0.0 <${major}.${2 + pick(9)}.0", ">=${major + 10}.0.0 <${major + 10}.1.${1 + pick(9)}"]
    fixed:
      ${product}: [${major}.${20 + pick(9)}.0, ${major + 10}.${2 + pick(9)}.0]
${other === product ? '' : `    not_affected:\n      ${other}: { because: component_not_present, impact: The interface is not built into it. }\n`}    remediations:
      - fix: Upgrade to the fixed version.
        url: https://downloads.bench.example.com/${product}
      - workaround: Block the interface at the proxy.
    credits:
      - { name: Researcher ${pick(200)}, organization: University ${pick(20)}, role: finder }
    timeline: { reported: ${year}-01-01, fixed: ${day} }
`;
  });
  return `id: ${id}
title: Path traversal number ${pick(1e6)} in the file interface
summary: An unauthenticated attacker can read any file of the service account.
status: ${status}
revisions:
  - { version: 1.0.0, date: ${day}T09:00:00Z, summary: Initial release }
  - { version: 1.1.0, date: ${year}-11-0${1 + pick(9)}T09:00:00Z, summary: Fixed versions added }
vulnerabilities:
${vulnerabilities.join('')}references:
  - https://docs.bench.example.com/${id}
`;
}

/** Writes a content folder with this many advisories, and drafts after them; the same seed gives the same bytes. */
export async function writeSyntheticContent(folder: string, count: number, seed: number, drafts = 0): Promise<void> {
  const next = random(seed);
  const pick = (of: number): number => Math.floor(next() * of);
  const years = [2021, 2022, 2023, 2024, 2025];
  for (const year of years) await mkdir(join(folder, String(year)), { recursive: true });
  await writeFile(join(folder, 'publisher.yaml'), publisher);
  await writeFile(join(folder, 'policy.yaml'), policy);
  await writeFile(join(folder, 'products.yaml'), catalogue());
  for (let index = 0; index < count + drafts; index++) {
    const year = years[index % years.length] ?? 2025;
    const id = `BENCH-SA-${year}-${String(index).padStart(5, '0')}`;
    await writeFile(
      join(folder, String(year), `${id}.yaml`),
      advisory(id, year, index < count ? 'final' : 'draft', pick),
    );
  }
}
