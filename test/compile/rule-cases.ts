import type { CompileRuleId } from '../../src/compile/compile-rules.ts';
import type { AuthoredVulnerability } from '../../src/model/authored.ts';
import { vulnerability } from './workspace.ts';

/** One mistake in a vulnerability, and the diagnostic that it gets. */
export interface RuleCase {
  rule: CompileRuleId;
  name: string;
  authored: AuthoredVulnerability;
  /** Below `/vulnerabilities/0`. */
  pointer: string;
  part?: 'key';
  message: RegExp;
  mend: RegExp;
  severity?: 'warning';
}

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
const deep = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as Record<string, unknown>;
const cyclic: Record<string, unknown> = {};
cyclic.self = [cyclic];

export const ruleCases: RuleCase[] = [
  {
    rule: 'content/unknown-product',
    name: 'a typing mistake',
    authored: vulnerability({ fixed: { gatewy: '4.2.7' } }),
    pointer: '/fixed/gatewy',
    part: 'key',
    message: /no product "gatewy" in products\.yaml/,
    mend: /Did you mean "gateway"\?/,
  },
  {
    rule: 'content/unknown-product',
    name: 'a key that every object inherits',
    authored: vulnerability({ under_investigation: ['constructor'] }),
    pointer: '/under_investigation/0',
    message: /no product "constructor"/,
    mend: /^Add "constructor"/,
  },
  {
    rule: 'content/unknown-product',
    name: 'in a remediation',
    authored: vulnerability({ remediations: [{ fix: 'F', products: 'router' }] }),
    pointer: '/remediations/0/products',
    message: /"router"/,
    mend: /^Add "router" to products\.yaml, or correct the key; the keys there are gateway, /,
  },
  {
    rule: 'content/unknown-product',
    name: 'the name of a product in place of its key',
    authored: vulnerability({ remediations: [{ fix: 'F', products: 'Foo' }] }),
    pointer: '/remediations/0/products',
    message: /"Foo"/,
    mend: /Did you mean "maven"\?/,
  },
  {
    rule: 'content/unlisted-product',
    name: 'a product without a status',
    authored: vulnerability({ remediations: [{ fix: 'F', products: ['gateway', 'sensor'] }] }),
    pointer: '/remediations/0/products/1',
    message: /"sensor" is named here/,
    mend: /List it/,
  },
  {
    rule: 'content/unlisted-product',
    name: 'a version without a status',
    authored: vulnerability({ cvss: [{ vector: v31, products: { gateway: '4.9.9' } }] }),
    pointer: '/cvss/0/products/gateway',
    message: /Example Gateway 4\.9\.9 is named here/,
    mend: /Use the versions as they stand/,
    severity: 'warning',
  },
  {
    rule: 'content/no-product',
    name: 'a remediation where nothing is affected',
    authored: { cve: 'CVE-2026-1', description: 'D', fixed: { gateway: '1.0.0' }, remediations: [{ fix: 'F' }] },
    pointer: '/remediations/0',
    message: /holds for no product/,
    mend: /`products`/,
  },
  {
    rule: 'content/no-product',
    name: 'a score where nothing is listed',
    authored: { cve: 'CVE-2026-1', description: 'D', cvss: v31 },
    pointer: '/cvss',
    message: /holds for no product/,
    mend: /affected products/,
  },
  {
    rule: 'content/repeated-product',
    name: 'the same range twice',
    authored: vulnerability({ affected: { gateway: ['>=4.0.0 <4.2.7', '<4.2.7 >=4.0.0'] } }),
    pointer: '/affected/gateway/1',
    message: /Example Gateway >=4\.0\.0 <4\.2\.7 is listed here a second time/,
    mend: /Remove one/,
    severity: 'warning',
  },
  {
    rule: 'content/version-range',
    name: 'bounds in the wrong order',
    authored: vulnerability({ affected: { gateway: ['<3.0.0', '>=4.2.0 <4.0.0'] } }),
    pointer: '/affected/gateway/1',
    message: /No version can be in ">=4\.2\.0 <4\.0\.0"/,
    mend: /Swap/,
  },
  {
    rule: 'content/version-range',
    name: 'in the versions that are not affected',
    authored: vulnerability({ not_affected: { sensor: { because: 'component_not_present', versions: ['^1'] } } }),
    pointer: '/not_affected/sensor/versions/0',
    message: /"\^1" is neither/,
    mend: /Write the bounds out/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'a fixed version within an affected range',
    authored: vulnerability({
      affected: { gateway: ['<3.0.0', '>=4.0.0 <4.2.7'] },
      fixed: { gateway: ['4.2.7', '4.2.5'] },
    }),
    pointer: '/fixed/gateway/1',
    message:
      /^Example Gateway 4\.2\.5 is listed as fixed, but it is within ">=4\.0\.0 <4\.2\.7", which is listed as affected\.$/,
    mend: /\[">=4\.0\.0 <4\.2\.5", ">4\.2\.5 <4\.2\.7"\]/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'a version that is not affected and, without a range, is',
    authored: vulnerability({
      affected: ['gateway-lite'],
      not_affected: { 'gateway-lite': { because: 'component_not_present', versions: ['1.0'] } },
    }),
    pointer: '/not_affected/gateway-lite/versions/0',
    message: /1\.0 is listed as not affected, but all versions of it are listed as affected\.$/,
    mend: /Name the versions/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'all versions are not affected, but some are',
    authored: vulnerability({ not_affected: { gateway: 'component_not_present' } }),
    pointer: '/not_affected/gateway',
    message: /<4\.2\.7 is listed as affected, but all versions of it are listed as not affected\.$/,
    mend: /Name the versions/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'a fixed range that begins within an affected one',
    authored: vulnerability({ fixed: { gateway: '>=4.2.6' } }),
    pointer: '/fixed/gateway',
    message: /4\.2\.6, listed as fixed with ">=4\.2\.6", is within "<4\.2\.7", which is listed as affected\.$/,
    mend: /share no version/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'an affected version within a fixed range',
    authored: vulnerability({ affected: { 'gateway-lite': '4.10' }, first_fixed: { 'gateway-lite': '>=4.9' } }),
    pointer: '/first_fixed/gateway-lite',
    message: /Lite 4\.10 is listed as affected, but it is within ">=4\.9", which is listed as first fixed\.$/,
    mend: /\[">=4\.9 <4\.10", ">4\.10"\]/,
  },
  {
    rule: 'content/contradicting-versions',
    name: 'the carrier of a component',
    authored: vulnerability({
      component: { libcurl: '<8.4.0' },
      affected: { gateway: '>=4.0.0 <4.2.7' },
      fixed: { gateway: '4.2.5' },
    }),
    pointer: '/fixed/gateway',
    message: /4\.2\.5 is listed as fixed/,
    mend: /split/,
  },
  {
    rule: 'content/version-scheme',
    name: 'a short version where the scheme is npm',
    authored: vulnerability({ affected: { gateway: '<4.2' } }),
    pointer: '/affected/gateway',
    message: /"4\.2" is not a semantic version, but gateway has the version scheme "npm"/,
    mend: /Write 4\.2\.0/,
    severity: 'warning',
  },
  {
    rule: 'content/cvss-vector',
    name: 'a value that the metric does not have',
    authored: vulnerability({ cvss: [v31.replace('AC:L', 'AC:M')] }),
    pointer: '/cvss/0',
    message: /The metric AC/,
    mend: /L, H/,
  },
  {
    rule: 'content/unknown-cwe',
    name: 'a category',
    authored: vulnerability({ cwe: 'CWE-16' }),
    pointer: '/cwe',
    message: /"CWE-16" is no weakness/,
    mend: /cwe\.mitre\.org/,
  },
  {
    rule: 'content/unknown-cwe',
    name: 'another spelling',
    authored: vulnerability({ cwe: 'CWE-022' }),
    pointer: '/cwe',
    message: /"CWE-022"/,
    mend: /Did you mean CWE-22 \(Improper/,
  },
  {
    rule: 'content/unknown-word',
    name: 'a note category',
    authored: vulnerability({ notes: [{ text: 'T', category: 'sumary' }] }),
    pointer: '/notes/0/category',
    message: /"sumary" is no note category/,
    mend: /Did you mean summary\?/,
  },
  {
    rule: 'content/unknown-word',
    name: 'a restart category',
    authored: vulnerability({ remediations: [{ fix: 'F', restart: 'reboot' }] }),
    pointer: '/remediations/0/restart',
    message: /"reboot" is no restart category/,
    mend: /system/,
  },
  {
    rule: 'content/unknown-text',
    name: 'a note that publisher.yaml does not have',
    authored: vulnerability({ notes: ['recommended-practices'] }),
    pointer: '/notes/0',
    message: /There is no "recommended-practices" under `notes` in publisher\.yaml/,
    mend: /mapping with `text`/,
  },
  {
    rule: 'content/overlay',
    name: '10,000 levels',
    authored: vulnerability({ csaf: deep }),
    pointer: '/csaf',
    message: /more than 100 levels/,
    mend: /Flatten/,
  },
  {
    rule: 'content/overlay',
    name: 'a mapping within itself',
    authored: vulnerability({ csaf: cyclic }),
    pointer: '/csaf',
    message: /more than 100 levels/,
    mend: /Flatten/,
  },
  {
    rule: 'content/overlay',
    name: 'the key __proto__',
    authored: vulnerability({ csaf: JSON.parse('{"notes": [{"__proto__": {"polluted": 1}}]}') }),
    pointer: '/csaf/notes/0/__proto__',
    message: /"__proto__" is left out/,
    mend: /Remove it/,
  },
];
