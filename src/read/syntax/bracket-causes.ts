import { type Cause, restOfLine, type Stop } from './stop.ts';

/** A `[` or `{` that is never closed; the parser notices it lines later. */
export function unclosedBracket({ text, reason, offset, line, lineStart }: Stop): Cause | undefined {
  if (!/flow collection|deficient indentation/.test(reason)) return undefined;
  const start = lastOpenBracket(text.slice(0, Math.max(offset, 0)));
  if (start === undefined) return undefined;
  if (reason.includes('missed comma') && (lineStart <= start || !/^\s*[^\s,[\]{}]+:(\s|$)/.test(line)))
    return undefined;
  if (reason.includes('expected the node content')) return undefined;
  const bracket = text.charAt(start);
  const closing = bracket === '[' ? ']' : '}';
  return {
    start,
    end: start + 1,
    message: `The \`${bracket}\` is not closed.`,
    mend: `Close it with \`${closing}\`, or quote the text if the bracket belongs to it.`,
  };
}

/** Entries between brackets that no comma separates. */
export function missingComma(stop: Stop): Cause | undefined {
  const { reason, text, offset } = stop;
  if (!reason.includes('flow collection')) return undefined;
  const open = lastOpenBracket(text.slice(0, offset));
  const found = text.charAt(offset);
  const crossed = open !== undefined && (found === ']' || found === '}');
  return {
    ...restOfLine(stop, 1),
    message: crossed
      ? `The \`${text.charAt(open)}\` is closed with \`${found}\`.`
      : `A comma is missing or out of place before \`${found}\`.`,
    mend: 'Separate entries by one comma each, and quote text that holds a comma, a bracket or a colon.',
  };
}

/** `[a]]`: one bracket too many. */
export function strayBracket({ line, lineStart, offset, reason }: Stop): Cause | undefined {
  const character = line.charAt(offset - lineStart);
  if (!/indentation|end of the stream/.test(reason) || !/[\]}]/.test(character)) return undefined;
  return {
    start: offset,
    end: offset + 1,
    message: `There is a \`${character}\` too many.`,
    mend: 'Remove it, or quote the text if the bracket belongs to it.',
  };
}

/** The last bracket that is open at the end of the text; quotes and comments hide brackets. */
function lastOpenBracket(text: string): number | undefined {
  const open: number[] = [];
  const token = /"(?:[^"\\\n]|\\.)*"|(?<![\w])'(?:[^'\n]|'')*'|(?:^|\s)#[^\n]*|[[\]{}]/gm;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '[' || found === '{') {
      if (opensFlow(text, index, open.length > 0)) open.push(index);
    } else if (found === ']' || found === '}') open.pop();
  }
  return open.at(-1);
}

/** A bracket opens a flow collection only where a value may begin. */
function opensFlow(text: string, index: number, inFlow: boolean): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  return inFlow ? /[,[{:]\s*$/.test(before) : /(^|\n)\s*$|(:|-|\?)\s+$/.test(before);
}
