import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/workspace.ts';
import type { Earlier } from './earlier.ts';

/** Files whose text is not what it was, neither at the revision nor where the branch began; line ends do not count. */
export function changedFiles(sources: ReadonlyMap<string, SourceFile>, { contents }: Earlier): Set<string> {
  const isNew = ({ path, text }: SourceFile): boolean =>
    contents.every((then) => withoutReturns(then.get(path)) !== withoutReturns(text));
  return new Set([...sources.values()].filter(isNew).map(({ path }) => path));
}

/**
 * What a change is answerable for: findings in files that it touches, in the history, and errors anywhere that were not there before, such as
 * that of an advisory whose product went from the catalogue.
 */
export function changedFindings(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  earlier: Earlier,
): Diagnostic[] {
  const changed = changedFiles(sources, earlier);
  const isOwn = ({ rule, at }: Diagnostic): boolean =>
    rule.startsWith('history/') || changed.has(at.file) || !sources.has(at.file);
  const isOther = (one: Diagnostic): boolean => one.severity === 'error' && !isOwn(one);
  const before = new Set(diagnostics.some(isOther) ? earlier.findings().map(identityOf) : []);
  return diagnostics.filter((one) => isOwn(one) || (isOther(one) && !before.has(identityOf(one))));
}

function withoutReturns(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}

function identityOf({ rule, message, at }: Diagnostic): string {
  return JSON.stringify([rule, message, at.file]);
}
