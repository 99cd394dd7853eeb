import { check, preview } from '../check/check.ts';
import type { ConformityMemory } from '../check/conformity.ts';
import { cweNames } from '../check/csaf/values/cwe.ts';
import { compile, newestFirst } from '../compile/compile.ts';
import { CompileMemory } from '../compile/compile-memory.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Previewed, Publication, Released } from '../model/publication.ts';
import type { Reading, SourceFile, Workspace } from '../model/workspace.ts';
import { readContent } from '../read/content.ts';
import { ReadingMemory } from '../read/reading-memory.ts';

/** How the content stands after a save. */
export interface PreviewRound {
  /** What can be shown: each file as it last held. */
  previewed: Previewed;
  /** What a build would publish; absent when an error forbids it. */
  released: Released | undefined;
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, SourceFile>;
}

/** Reads, compiles and checks a content folder again and again, and works out only what a change touched. */
export interface PreviewSession {
  /** @throws PublisherError when the folder cannot be read */
  refresh(now: Date): Promise<PreviewRound>;
}

/** Stands for a publisher that cannot be read yet. */
const nobody: Publication = {
  publisher: {
    name: 'csaf-press',
    namespace: 'https://example.invalid',
    category: 'vendor',
    contact: 'publisher.yaml tells who publishes',
    baseUrl: 'https://example.invalid/',
    lang: 'en',
    aggregators: { list: true, mirror: true },
    publicKeys: [],
  },
  products: {},
  policy: { contacts: [] },
  advisories: [],
};

/** Begins to preview a content folder. */
export function openPreview(content: string): PreviewSession {
  const reading = new ReadingMemory();
  const compiling = new CompileMemory();
  const checking: ConformityMemory = new WeakMap();
  /** What was faultless when it was last looked at, and stands in for what is not. */
  let held: Publication | undefined;
  const good = new Map<string, CompiledAdvisory>();

  function judge(workspace: Workspace, { diagnostics: prior, sources }: Reading, now: Date): PreviewRound {
    const compilation = compile(workspace, { now, cweNames: cweNames(), memory: compiling });
    const found = [...prior, ...compilation.diagnostics];
    const checked = check(compilation, { now, allowInvalid: false, prior: found, memory: checking });
    const faulty = filesAtFault(checked.diagnostics);
    const { publication } = compilation;
    for (const advisory of publication.advisories) if (!faulty.has(advisory.file)) good.set(advisory.file, advisory);
    for (const file of good.keys()) if (!sources.has(file)) good.delete(file);
    const showable = publication.advisories.filter((advisory) => !checked.misshapen.has(advisory));
    held = {
      ...publication,
      policy: faulty.has(workspace.policy.path) ? (held?.policy ?? publication.policy) : publication.policy,
      advisories: standIn(showable, faulty, good),
    };
    return { previewed: preview(held), released: checked.released, diagnostics: checked.diagnostics, sources };
  }

  return {
    async refresh(now) {
      const read = await readContent(content, reading);
      if (read.workspace !== undefined) return judge(read.workspace, read, now);
      const { diagnostics, sources } = read;
      return { previewed: preview(held ?? nobody), released: undefined, diagnostics, sources };
    },
  };
}

function filesAtFault(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
}

/** Of files at fault the last good state, where there was one; those that never held are shown as they are. */
function standIn(
  advisories: readonly CompiledAdvisory[],
  faulty: ReadonlySet<string>,
  good: ReadonlyMap<string, CompiledAdvisory>,
): CompiledAdvisory[] {
  const now = advisories.filter(({ file }) => !(faulty.has(file) && good.has(file)));
  const before = [...faulty].flatMap((file) => good.get(file) ?? []);
  return before.length === 0 ? now : newestFirst([...now, ...before]);
}
