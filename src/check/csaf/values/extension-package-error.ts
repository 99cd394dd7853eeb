/** A package of an extension that cannot be used. It is the caller's input, not the document's, so it is told before any test runs. */
export class ExtensionPackageError extends Error {
  /** The `$id` of the extension's schema, as far as there is one. */
  readonly id: string | undefined;

  constructor(id: string | undefined, reason: string, options?: ErrorOptions) {
    super(`The extension ${id === undefined ? 'without `$id`' : `\`${id}\``} cannot be used: ${reason}`, options);
    this.name = 'ExtensionPackageError';
    this.id = id;
  }
}
