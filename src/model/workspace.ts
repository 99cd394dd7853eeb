import type { AuthoredAdvisory, AuthoredCatalogue, AuthoredPolicy, AuthoredPublisher } from './authored.ts';
import type { Diagnostic, Range } from './diagnostic.ts';

/** One authored file, with where each value stands in it. */
export interface SourceFile {
  /** Path relative to the content folder, with `/`. */
  path: string;
  text: string;
  /** Where the value (or its key) at a JSON pointer stands; the nearest existing ancestor when there is none there. */
  locate(pointer: string, part: 'key' | 'value'): Range;
}

/** A parsed file of one kind. */
export interface Authored<T> {
  path: string;
  value: T;
}

/** All that people wrote: what passed its schema, and the text of everything. */
export interface Workspace {
  publisher: Authored<AuthoredPublisher>;
  products: Authored<AuthoredCatalogue>;
  policy: Authored<AuthoredPolicy>;
  /** In order of path. Files that did not pass their schema are missing here and named in the diagnostics. */
  advisories: Authored<AuthoredAdvisory>[];
  /** Armoured public keys named in `publisher.yaml`, in its order. */
  publicKeys: Authored<string>[];
  /** The armoured public key of `signer` in `publisher.yaml`. */
  signerKey?: Authored<string>;
  /** By path. */
  sources: ReadonlyMap<string, SourceFile>;
}

/**
 * What reading gave. Without a workspace (no usable publisher.yaml, say) there is nothing to compile,
 * and the diagnostics tell why.
 */
export interface Reading {
  workspace: Workspace | undefined;
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, SourceFile>;
  /** Files at fault whose own text says that they are held back (draft, embargoed, restricted): `build` keeps quiet about them. */
  heldBack: ReadonlySet<string>;
}
