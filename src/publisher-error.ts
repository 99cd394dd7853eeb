/** What can be wrong with the environment; tests and callers tell errors apart by these. */
export type PublisherErrorCode =
  | 'CONTENT_NOT_FOUND'
  | 'CONTENT_UNREADABLE'
  | 'CONTENT_UNWRITABLE'
  | 'OUTPUT_UNWRITABLE'
  | 'KEY_NOT_FOUND'
  | 'KEY_UNREADABLE'
  | 'KEY_PASSPHRASE'
  | 'KEY_EXPIRED'
  | 'KEY_EXPIRING'
  | 'KEY_UNFIT'
  | 'KEY_DEVELOPMENT'
  | 'SIGNER'
  | 'CLOCK'
  | 'SITE'
  | 'DEV_SERVER'
  | 'DEPLOY'
  | 'IMPORT'
  | 'INSTALL'
  | 'VERIFY'
  | 'HISTORY'
  | 'LEAK'
  | 'USAGE';

/** A fault of the environment, not of what was authored: printed without a stack trace, exit code 2. */
export class PublisherError extends Error {
  readonly code: PublisherErrorCode;
  /** What to do about it. */
  readonly mend: string;

  constructor(code: PublisherErrorCode, message: string, mend: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PublisherError';
    this.code = code;
    this.mend = mend;
  }
}
