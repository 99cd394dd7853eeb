/** What a scan of JSON text meets, in the order of the text. Offsets count UTF-16 code units; `end` is behind the last one. */
export interface JsonVisitor {
  /** The name of a member, with its quotation marks. */
  name(start: number, end: number): void;
  /** A text, number, true, false or null. */
  scalar(start: number, end: number): void;
  /** The bracket that opens an object or a list. */
  open(start: number, isObject: boolean): void;
  /** The bracket that closes the latest one. */
  close(end: number): void;
}

/** Where text stops being JSON, and why. */
export interface JsonFault {
  offset: number;
  /** A sentence. */
  what: string;
}

const quotationMark = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/**
 * Walks through JSON text (RFC 8259) in linear time and without recursion, however deep it nests. Returns the first fault of
 * its syntax, where there is one; what comes before it has been told by then.
 */
export function scanJson(text: string, visitor: JsonVisitor): JsonFault | undefined {
  try {
    new Scanner(text, visitor).scan();
    return undefined;
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { offset: fault.offset, what: fault.message };
    throw fault;
  }
}

class SyntaxFault extends Error {
  readonly offset: number;

  constructor(offset: number, what: string) {
    super(what);
    this.offset = offset;
  }
}

class Scanner {
  readonly #text: string;
  readonly #visitor: JsonVisitor;
  /** For each open bracket, whether it is that of an object. */
  readonly #open: boolean[] = [];
  #at = 0;
  #isBehindBracket = false;

  constructor(text: string, visitor: JsonVisitor) {
    this.#text = text;
    this.#visitor = visitor;
  }

  scan(): void {
    this.#skipSpace();
    this.#value();
    while (this.#open.length > 0) this.#member();
    if (this.#at < this.#text.length) throw this.#fault('Something follows the end of the JSON value');
  }

  /** What may stand in an object or a list: its end, or a comma and one more value. Called behind a value or an opening bracket. */
  #member(): void {
    const isObject = this.#open.at(-1) === true;
    const isFirst = this.#isBehindBracket;
    this.#isBehindBracket = false;
    if (this.#char() === (isObject ? '}' : ']')) {
      this.#close();
      return;
    }
    if (!isFirst) this.#comma(isObject);
    if (isObject) this.#name();
    this.#value();
  }

  #comma(isObject: boolean): void {
    const end = isObject ? '}' : ']';
    if (this.#text.charCodeAt(this.#at) !== comma) {
      throw this.#fault(`A comma or "${end}" is missing`);
    }
    const before = this.#at;
    this.#at += 1;
    this.#skipSpace();
    if (this.#char() === end) throw new SyntaxFault(before, `A comma stands before "${end}", where nothing follows`);
  }

  #name(): void {
    if (this.#char() !== '"') throw this.#fault('A name in quotation marks is missing');
    const start = this.#at;
    this.#string();
    this.#visitor.name(start, this.#at);
    this.#skipSpace();
    if (this.#char() !== ':') throw this.#fault('A colon is missing between name and value');
    this.#at += 1;
    this.#skipSpace();
  }

  #value(): void {
    const char = this.#char();
    if (char === '{' || char === '[') {
      this.#visitor.open(this.#at, char === '{');
      this.#open.push(char === '{');
      this.#at += 1;
      this.#skipSpace();
      this.#isBehindBracket = true;
      return;
    }
    const start = this.#at;
    if (char === '"') this.#string();
    else this.#word();
    this.#visitor.scalar(start, this.#at);
    this.#skipSpace();
  }

  #close(): void {
    this.#open.pop();
    this.#at += 1;
    this.#visitor.close(this.#at);
    this.#skipSpace();
  }

  #word(): void {
    scalarWord.lastIndex = this.#at;
    const word = scalarWord.exec(this.#text);
    if (word === null) throw this.#fault('A value is missing');
    this.#at = scalarWord.lastIndex;
    const next = this.#char();
    if (/[\w.+-]/.test(next)) throw new SyntaxFault(word.index, 'This is neither a number nor true, false or null');
  }

  #string(): void {
    const text = this.#text;
    const start = this.#at;
    for (let at = start + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quotationMark) {
        this.#at = at + 1;
        return;
      }
      if (code < 0x20) throw new SyntaxFault(at, controlFault(code));
      if (code === backslash) at += this.#escape(at);
    }
    throw new SyntaxFault(start, 'The text that begins here has no closing quotation mark');
  }

  /** Code units behind the backslash. */
  #escape(at: number): number {
    escapeSequence.lastIndex = at;
    const found = escapeSequence.exec(this.#text);
    if (found === null) throw new SyntaxFault(at, 'JSON knows no such escape sequence; a backslash is written twice');
    return found[0].length - 1;
  }

  #skipSpace(): void {
    const text = this.#text;
    let at = this.#at;
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; ) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.#at = at;
  }

  #char(): string {
    return this.#text.charAt(this.#at);
  }

  #fault(what: string): SyntaxFault {
    const char = this.#char();
    if (char === '')
      return new SyntaxFault(this.#at, `The file ends too early: ${what.charAt(0).toLowerCase()}${what.slice(1)}`);
    if (char === '/' || char === '#') return new SyntaxFault(this.#at, 'JSON knows no comments');
    if (char === "'") return new SyntaxFault(this.#at, 'JSON knows double quotation marks only');
    return new SyntaxFault(this.#at, what);
  }
}

const scalarWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function controlFault(code: number): string {
  if (code === 0x0a || code === 0x0d) return 'A line ends inside of a text; in JSON that is written \\n';
  return `A control character (U+${code.toString(16).toUpperCase().padStart(4, '0')}) stands in a text; JSON wants it escaped`;
}
