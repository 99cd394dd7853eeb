import type { Deployment } from '../deploy/deploy.ts';
import type { Step } from '../deploy/plan.ts';
import { counted } from '../report/counts.ts';
import { printable } from '../standard/printable.ts';

/** What a deploy did, in a few lines. */
export function deploymentSummary(
  { plan, uploaded, removed, bytes, purge }: Deployment,
  { to, baseUrl, seconds, dryRun }: { to: string; baseUrl: string; seconds: number; dryRun: boolean },
): string {
  const would = dryRun ? 'would be ' : '';
  const lines = [
    [`${would}uploaded`, `${counted(uploaded, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`],
    ['unchanged', counted(plan.unchanged + Number(plan.closing === undefined), 'file')],
    [`${would}removed`, counted(removed, 'file')],
    [dryRun ? 'target' : 'deployed to', dryRun ? to : `${to}, checked, in ${seconds.toFixed(1)} s`],
    ['served at', baseUrl],
    ...(purge.length === 0 ? [] : [['to purge', purgeText(purge)]]),
  ];
  const width = Math.max(...lines.map(([name = '']) => name.length)) + 2;
  return `${lines.map(([name = '', text]) => `  ${name.padEnd(width)}${text}`).join('\n')}\n`;
}

/** The URLs themselves when they are few. */
function purgeText(purge: readonly string[]): string {
  const what = `${counted(purge.length, 'URL')} from caches in front of the site (changes.purge of publication.json)`;
  return purge.length > 12 ? what : [what, ...purge.map(whole)].join('\n    ');
}

/** Every step of a plan, in order. */
export function planText({ plan }: Deployment): string {
  const phases = [...plan.phases, ...(plan.closing === undefined ? [] : [plan.closing])];
  const lines = phases.flatMap(({ name, groups }) => [`${name}:`, ...groups.flat().map(stepText)]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

function stepText({ act, path }: Step): string {
  return `  ${{ upload: '+', bridge: '~', remove: '-' }[act]} ${whole(path)}`;
}

/** A path or URL that is going to be copied, so of any length. */
function whole(text: string): string {
  return printable(text, Number.POSITIVE_INFINITY);
}
