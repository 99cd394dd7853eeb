import type { ExtensionPlace } from '../facts/extensions.ts';
import type { ExtensionClass } from './extension-class.ts';

/** What the specifying party provides for an extension, as a caller hands it in (CSAF 2.1 §7.1.35 CSAF Extension Package). */
export interface ExtensionPackage {
  /** The CSAF Extension Schema. */
  schema: unknown;
  /** The CSAF Extension Metadata. */
  metadata?: unknown;
  /** The class in the lists of the OASIS CSAF TC, where the caller has newer ones than are built in. */
  class?: ExtensionClass;
}

/** What an extension's own schema finds wrong with an item. */
export interface ExtensionFault {
  /** JSON pointer inside the item; `''` for the item itself. */
  pointer: string;
  message: string;
}

/** Where an extension may stand, how often, and not beside which others (CSAF 2.1, Extensions, Metadata). */
export interface ExtensionMetadata {
  /** How many times one `x_extensions` of a place may hold it. */
  maxOccurrence: ReadonlyMap<ExtensionPlace, number>;
  /** The `$id` of each extension that must not stand in the same document. */
  incompatible: ReadonlySet<string>;
}

/** An extension that was handed in. */
export interface KnownExtension {
  class: ExtensionClass;
  metadata?: ExtensionMetadata;
  /** Its schema at work; absent where that refers to another one which was not handed in. */
  faultsOf?: (item: unknown) => readonly ExtensionFault[];
}

/** The extensions that a run knows, by the `$id` of their schemas. Made by `prepareExtensions`. */
export type KnownExtensions = ReadonlyMap<string, KnownExtension>;
