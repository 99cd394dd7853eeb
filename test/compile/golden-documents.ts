import type { AuthoredAdvisory } from '../../src/model/authored.ts';
import { advisory, vulnerability } from './workspace.ts';

/** Advisories whose whole document stands in `golden/<name>.json`. */
export const goldenDocuments: Record<string, AuthoredAdvisory> = {
  ordinary: advisory({
    summary: 'Files can be read.',
    credits: ['anonymous'],
    references: ['https://docs.example.com/files'],
    vulnerabilities: [
      {
        cve: 'CVE-2026-1000',
        cwe: 'CWE-22',
        cvss: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
        description: 'The path is joined before it is normalised.',
        affected: { gateway: ['>=4.0.0 <4.2.7', '>=3.0.0 <3.12.4'] },
        fixed: { gateway: ['4.2.7', '3.12.4'] },
        not_affected: { 'gateway-lite': { because: 'component_not_present', impact: 'It has no file API.' } },
        remediations: [{ fix: 'Upgrade.', url: 'https://downloads.example.com/' }, { workaround: 'Block the API.' }],
        credits: [
          { name: 'Jane Doe', organization: 'Example University', url: 'https://jane.example', role: 'finder' },
        ],
        timeline: { reported: '2026-01-12', fixed: '2026-02-27' },
      },
    ],
  }),
  component: advisory({
    vulnerabilities: [
      vulnerability({
        component: { libcurl: ['<8.4.0', '8.5.0'] },
        affected: { gateway: ['>=4.0.0 <4.2.7', '3.0.0'] },
        fixed: { gateway: '4.2.7' },
        remediations: [{ fix: 'Upgrade.', products: { gateway: '3.0.0' } }],
      }),
    ],
  }),
  vex: advisory({
    vulnerabilities: [
      {
        ids: ['GHSA-aaaa-bbbb-cccc'],
        title: 'Heap overflow in libcurl',
        not_affected: { gateway: 'component_not_present', 'gateway-lite': 'component_not_present' },
        under_investigation: ['sensor'],
      },
    ],
  }),
  withdrawn: advisory({
    withdrawn: 'The report was mistaken: the code is not reachable.',
    revisions: [
      { version: 2, date: '2026-04-01', summary: 'Withdrawn' },
      { version: 1, date: '2026-03-02', summary: 'Initial release' },
    ],
    vulnerabilities: [vulnerability()],
  }),
};
