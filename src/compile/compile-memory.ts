import type { AuthoredAdvisory } from '../model/authored.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CompiledAdvisory } from '../model/publication.ts';
import type { Authored, Workspace } from '../model/workspace.ts';
import type { Catalogue, CatalogueProduct } from './catalogue.ts';
import type { OriginRecorder } from './origin-recorder.ts';

/** What compiling one advisory gave. */
export interface CompiledAlone {
  advisory: CompiledAdvisory;
  origins: OriginRecorder;
  diagnostics: Diagnostic[];
}

interface Remembered {
  compiled: CompiledAlone;
  publisher: unknown;
  keys: string;
  file: string;
  /** The products that it asked for, in words. */
  products: string;
  asked: ReadonlySet<string>;
}

/**
 * For a process that compiles one workspace again and again: an advisory is compiled anew only when its own text, the publisher, or
 * a product that it names has changed. Values are told apart by identity, as a reader that remembers hands them out.
 */
export class CompileMemory {
  readonly #known: WeakMap<AuthoredAdvisory, Remembered> = new WeakMap();

  /** What is known of an advisory, or what `compile` makes of it with a catalogue that notes what it is asked for. */
  recall(
    { path, value }: Authored<AuthoredAdvisory>,
    { publisher, publicKeys }: Workspace,
    catalogue: Catalogue,
    compile: (catalogue: Catalogue) => CompiledAlone,
  ): CompiledAlone {
    const keys = publicKeys.map((key) => key.value).join();
    const known = this.#known.get(value);
    if (
      known?.publisher === publisher.value &&
      known.keys === keys &&
      known.file === path &&
      known.products === inWords(known.asked, catalogue)
    ) {
      return known.compiled;
    }
    const products = new AskedProducts(catalogue.products);
    const compiled = compile({ ...catalogue, products });
    // An embargo ends by itself, and the mend for an unknown product depends on all that there are.
    const { asked } = products;
    if (value.embargo_until === undefined && [...asked].every((key) => catalogue.products.has(key))) {
      const words = inWords(asked, catalogue);
      this.#known.set(value, { compiled, publisher: publisher.value, keys, file: path, products: words, asked });
    }
    return compiled;
  }
}

/** All that a document may take from these products; they stand in the order of the catalogue, which is that of product trees. */
function inWords(keys: ReadonlySet<string>, { products }: Catalogue): string {
  const found = [...keys].flatMap((key) => products.get(key) ?? []);
  found.sort((a, b) => a.position - b.position);
  return JSON.stringify(found.map(({ position: _, ...product }) => product));
}

/** Notes which products it is asked for; whoever walks through it has asked for all. */
class AskedProducts extends Map<string, CatalogueProduct> {
  readonly asked: Set<string> = new Set();

  override get(key: string): CatalogueProduct | undefined {
    this.asked.add(key);
    return super.get(key);
  }

  override has(key: string): boolean {
    this.asked.add(key);
    return super.has(key);
  }

  override keys(): MapIterator<string> {
    for (const key of super.keys()) this.asked.add(key);
    return super.keys();
  }

  override values(): MapIterator<CatalogueProduct> {
    this.keys();
    return super.values();
  }

  override entries(): MapIterator<[string, CatalogueProduct]> {
    this.keys();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, CatalogueProduct]> {
    return this.entries();
  }
}
