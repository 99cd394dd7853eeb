import { linearPattern } from './validators-patterns.ts';

/** What the functions of a generated module have in common: sets of names and patterns, each made once. */
export class Constants {
  readonly #names = new Map<string, string>();

  /** The name of a set of texts. */
  set(values: readonly string[]): string {
    return this.#nameOf('s', `new Set(${JSON.stringify(values)})`);
  }

  /** The name of a regular expression that accepts what the pattern does, in linear time. */
  pattern(pattern: string): string {
    return this.#nameOf('p', new RegExp(linearPattern(pattern).linear, 'u').toString());
  }

  /** The declarations. */
  text(): string {
    return [...this.#names].map(([value, name]) => `const ${name} = ${value};`).join('\n');
  }

  #nameOf(prefix: string, value: string): string {
    const name = this.#names.get(value) ?? `${prefix}${this.#names.size}`;
    this.#names.set(value, name);
    return name;
  }
}
