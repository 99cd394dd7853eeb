import { STATUS_CODES } from 'node:http';

/** A request that is not answered as it hoped, in plain words for whoever wrote the client. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }

  /** `Not Found` */
  get title(): string {
    return STATUS_CODES[this.status] ?? 'Error';
  }
}
