import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { AuthoredCatalogue, AuthoredPolicy } from './authored.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

/** Why a document stays out of the public tree, or that it does not. */
export type Visibility = 'public' | 'draft' | 'embargoed' | 'restricted';

/** TLP labels of a ROLIE feed in CSAF 2.0 §7.1.7 and the schema of provider metadata. */
export type FeedLabel = 'UNLABELED' | 'WHITE' | 'GREEN' | 'AMBER' | 'RED';

/** `publisher.yaml` with every default filled in. */
export interface Publisher {
  name: string;
  namespace: string;
  category: 'coordinator' | 'discoverer' | 'other' | 'translator' | 'user' | 'vendor';
  contact: string;
  issuingAuthority?: string;
  /** https, ends with `/`. */
  baseUrl: string;
  /** Where restricted advisories are served, ends with `/`; absent where nobody may learn of it, and where there is no such place. */
  restrictedBaseUrl?: string;
  lang: string;
  aggregators: { list: boolean; mirror: boolean };
  /** Armoured public keys that stay published beside the signing key. */
  publicKeys: string[];
  /** Who signs when no private key is given. */
  signer?: SigningCommand;
}

/** `signer` of `publisher.yaml` with the key that it names. */
export interface SigningCommand {
  /** Program and arguments. */
  command: readonly string[];
  /** The armoured public key. */
  key: string;
  /** Names of environment variables that are passed on. */
  environment: readonly string[];
}

/** One advisory as CSAF, with what the document itself cannot say. Every fact of the document is read from `document`, never from the YAML. */
export interface CompiledAdvisory {
  /** CSAF `tracking.id`. */
  id: string;
  /** The authored file. */
  file: string;
  document: CsafDocument;
  visibility: Visibility;
  label: FeedLabel;
  /** Path below `.well-known/csaf/`: `white/2026/example-sa-2026-0001.json`. */
  path: string;
  withdrawn: boolean;
  /** Keys of products that are written in a withdrawn advisory, whose document names none any more; absent in others. */
  formerProducts?: string[];
  /** Names of people and organisations in the acknowledgments who asked to be left out of the hall of fame. */
  unlisted: string[];
  /** SHA-256 of what was authored, lower-case hex: see `PublishedFile.source_sha256`. */
  sourceSha256?: string;
  /** What is published already, where it stays: emit and sign hand it on as it is. */
  published?: PublishedBytes;
}

/** A published document that stays byte for byte. */
export interface PublishedBytes {
  /** Its text; the advisory's `document` is what it says. */
  text: string;
  /** Armoured detached signature by the key that signs now; absent when it has to be signed anew. */
  signature?: string;
}

/** Everything that the authored files say, compiled; not yet checked. */
export interface Publication {
  publisher: Publisher;
  products: AuthoredCatalogue;
  policy: AuthoredPolicy;
  /** Newest `current_release_date` first, then by id. */
  advisories: CompiledAdvisory[];
}

/** From an element of a compiled document back to what its author wrote. */
export interface Origins {
  /** `pointer` is a JSON pointer into `advisory.document`; answers the nearest authored place. */
  locate(advisory: CompiledAdvisory, pointer: string): Place;
}

/** What `compile/` makes of a workspace. */
export interface Compilation {
  publication: Publication;
  origins: Origins;
  /** What could not be resolved; each offending piece is left out of its document. */
  diagnostics: Diagnostic[];
}

declare const released: unique symbol;

/**
 * What goes into one published tree, checked: the public part of a publication, or its restricted part. Only `check/` mints it, and only
 * it can be emitted: what was not checked cannot be signed, and what is held back is not even in here.
 */
export interface Released extends Publication {
  readonly [released]: true;
  /** How many documents stay home, by reason; never which. */
  heldBack: Readonly<Record<Exclude<Visibility, 'public'>, number>>;
  /** Whom the tree is for, when it is not for everyone: its host lets in only whom the publisher knows. */
  audience?: 'restricted';
  /** The public part, which is published elsewhere and which a restricted part refers to, so that its readers find everything from one place. */
  open?: Released;
}

declare const previewed: unique symbol;

/** A publication with all that is held back, for the eyes of whoever writes it. Nothing that publishes accepts it. */
export interface Previewed extends Publication {
  readonly [previewed]: true;
}
