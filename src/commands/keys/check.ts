import { readKeyRing } from '../../keys/key-ring.ts';
import { type KeyFinding, ringFindings } from '../../keys/ring-findings.ts';
import { realSigner } from '../../pipeline/signer.ts';
import { counted } from '../../report/counts.ts';
import { harmless } from '../../report/display-width.ts';
import { currentTime } from '../clock.ts';
import type { CommandRun } from '../command.ts';
import { formatOption, pathOption } from '../options.ts';
import { keySource } from '../passphrase.ts';

/** `csaf-press keys check`: exit code 1 when something about the keys has to be done now. */
export const runCheck: CommandRun = async (terminal, _operands, options) => {
  const content = pathOption(terminal, options, 'content', 'advisories');
  const now = currentTime(terminal);
  const ring = await readKeyRing(content);
  const source = keySource(terminal, options);
  const { cwd, clock } = terminal;
  const findings = await ringFindings(content, ring, () => realSigner(ring, source, { cwd, clock, now }), now);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (formatOption(options) === 'json') {
    terminal.out(`${JSON.stringify({ version: 1, now: now.toISOString(), findings }, null, 2)}\n`);
  } else {
    for (const finding of findings) terminal.out(inWords(finding));
    const warnings = findings.length - errors;
    terminal.out(
      findings.length === 0
        ? `The keys are in order: ${counted(ring.keys.length, 'public key')}, and the signer signs.\n`
        : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`,
    );
  }
  return errors > 0 ? 1 : 0;
};

function inWords({ severity, subject, message, mend }: KeyFinding): string {
  return `${severity}[${harmless(subject)}]: ${harmless(message)}\n  mend: ${harmless(mend)}\n\n`;
}
