import { shown } from '../wording.ts';
import { type Cause, plainRest, type Stop } from './stop.ts';

/** `'It's late'`: the apostrophe ends the text. */
export function apostrophe({ line, lineStart, offset, reason }: Stop): Cause | undefined {
  if (/stream/.test(reason)) return undefined;
  const value = /(?:^|[\s,[{])('(?:[^']|'')*'[A-Za-z].*)$/.exec(line);
  if (!value?.[1]) return undefined;
  const start = lineStart + value.index + value[0].length - value[1].length;
  if (start > offset) return undefined;
  const end = start + (/^'(?:[^']|'')*'/.exec(value[1])?.[0].length ?? 1);
  return {
    start: end - 1,
    end,
    message: 'The apostrophe ends the text that was begun with a single quote.',
    mend: "Write it twice (''), or put the text between double quotes.",
  };
}

/** A quote that is opened and not closed; the parser notices it at the end of the file. */
export function unclosedQuote({ text, reason, offset }: Stop): Cause | undefined {
  if (!/quoted scalar|deficient indentation/.test(reason)) return undefined;
  const quote = reason.includes('single') ? "'" : reason.includes('double') ? '"' : undefined;
  const start = openQuote(text.slice(0, offset), quote);
  if (start === undefined) return undefined;
  return {
    start,
    end: start + 1,
    message: `The text that begins with \`${text.charAt(start)}\` is not closed.`,
    mend: `Put a \`${text.charAt(start)}\` at its end.`,
  };
}

/** `">=1" <2`: text behind the closing quote. */
export function afterQuote({ line, lineStart, offset, reason }: Stop): Cause | undefined {
  if (!/indentation|comma/.test(reason)) return undefined;
  const before = line.slice(0, offset - lineStart);
  const value = /(?:^|[:\-?,[{]\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*\S?$/.exec(
    `${before}${line.charAt(before.length)}`,
  );
  if (!value?.[1]) return undefined;
  const start = lineStart + line.indexOf(value[1], value.index) + value[1].length;
  const rest = plainRest(line.slice(start - lineStart)).trim();
  if (rest === '' || (reason.includes('flow collection') && /^["']/.test(rest))) return undefined;
  const first = lineStart + line.indexOf(rest, start - lineStart);
  return {
    start: first,
    end: first + rest.length,
    message: `\`${shown(rest)}\` stands after the closing quote.`,
    mend: rest.includes(value[1].charAt(0))
      ? `If the text goes on, write the quotes inside it ${value[1].startsWith('"') ? 'as \\"' : "twice ('')"}; otherwise make a list of the texts: ["…", "…"].`
      : 'Move the closing quote to the end of the text, or make a list of the texts: ["…", "…"].',
  };
}

/** Where the quoted text begins that is still open at the end of `text`. */
function openQuote(text: string, quote: string | undefined): number | undefined {
  const token = /"(?:[^"\\]|\\[\s\S])*("|$)|'(?:[^']|'')*('|$)|(?:^|\s)#[^\n]*/g;
  const starts = /(^|[\n,[{]\s*|[:\-?]\s+)$/;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const first = found[0].charAt(0);
    const isQuote = first === '"' || first === "'";
    if (!isQuote) continue;
    if (!starts.test(text.slice(Math.max(0, found.index - 200), found.index))) {
      token.lastIndex = found.index + 1;
      continue;
    }
    const lineEnd = text.indexOf('\n', found.index);
    const closed = found[1] || found[2];
    // Text that runs over lines into what looks like the next key is the one that was left open.
    const swallowed = /\n\s*(- +)?[\w-]+: /.test(found[0]);
    if ((quote === undefined || first === quote) && (!closed || (swallowed && lineEnd >= 0))) return found.index;
  }
  return undefined;
}
