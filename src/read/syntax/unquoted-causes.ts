import { type Cause, plainRest, quoteIt, type Stop } from './stop.ts';

/** `*important*` without quotes. */
export function alias({ reason, offset, line, lineStart }: Stop): Cause | undefined {
  const column = offset - lineStart;
  const named = /unidentified alias|name of an alias node/.test(reason);
  // `*one two`: a reference with something behind it.
  const followed = reason.includes('indentation') ? /(?:^|[:\-?,[{]\s+)(\*\S+\s+)$/.exec(line.slice(0, column)) : null;
  if (!named && !followed) return undefined;
  const star = followed ? column - (followed[1]?.length ?? 0) : aliasStart(line, column);
  const rest = plainRest(line.slice(star));
  return {
    start: lineStart + star,
    end: lineStart + star + Math.max(rest.length, 1),
    message: 'Unquoted text cannot begin with `*`.',
    mend: quoteIt(rest),
    why: 'YAML reads it as a reference to a value that is marked with `&`, and there is none of that name.',
  };
}

/** `!important` without quotes. */
export function tag({ reason, offset, line, lineStart }: Stop): Cause | undefined {
  if (!/\btag\b/.test(reason) || reason.startsWith('unacceptable')) return undefined;
  // The parser may stop at a later one: the text begins where a value may begin.
  const starts = [...line.matchAll(/(?<=^|[:\-?,[{]\s*)!/g)].map(({ index }) => index);
  const column = starts.findLast((start) => start <= offset - lineStart) ?? line.indexOf('!');
  if (column < 0) return undefined;
  const rest = plainRest(line.slice(column));
  return {
    start: lineStart + column,
    end: lineStart + column + rest.length,
    message: 'Unquoted text cannot begin with `!`.',
    mend: quoteIt(rest),
    why: 'YAML reads it as a tag, and advisories have no tags.',
  };
}

/** `>=4.0.0 <4.2.7` without quotes: `>` and `|` begin a block of text. */
export function blockHeader({ reason, line, lineStart, offset }: Stop): Cause | undefined {
  if (!/line break is expected|chomping|indentation width|bad explicit/.test(reason)) return undefined;
  const value = /(?:^|[:\-?]\s+)([>|].*)$/.exec(line);
  if (!value?.[1]) return undefined;
  const start = lineStart + value.index + value[0].length - value[1].length;
  const rest = plainRest(value[1]);
  return {
    start: Math.min(start, offset),
    end: start + rest.length,
    message: `Unquoted text cannot begin with \`${rest.charAt(0)}\`.`,
    mend: quoteIt(rest),
    why: `YAML reads \`${rest.charAt(0)}\` as the beginning of a block of text on the following lines.`,
  };
}

/** Characters that YAML keeps for itself, at the beginning of text. */
export function reservedStart({ line, lineStart, offset, reason }: Stop): Cause | undefined {
  if (!/indentation|comma|stream|block mapping entry/.test(reason)) return undefined;
  const column = offset - lineStart;
  const character = line.charAt(column);
  const inFlow = reason.includes('flow collection');
  if (character === '' || !(inFlow ? '@`%>|' : '@`%]},').includes(character)) return undefined;
  if (!/(^|[:\-?,[{]\s+|[,[{])$/.test(line.slice(0, column))) return undefined;
  const rest = plainRest(line.slice(column));
  return {
    start: offset,
    end: offset + rest.length,
    message: `Unquoted text cannot begin with ${character === '`' ? 'a backtick' : `\`${character}\``}.`,
    mend: quoteIt(inFlow ? rest.replace(/\s*[,\]}].*$/, '') : rest),
    why: 'YAML keeps this character for itself.',
  };
}

/** `title: Gateway: path traversal` without quotes. */
export function colonInText({ line, lineStart, reason }: Stop): Cause | undefined {
  if (!/indentation|block mapping entry|multiline key/.test(reason)) return undefined;
  const pair = /^(\s*(?:- +)*)([\w.-]+): +([^\s"'[{|>&*!#].*)$/.exec(line);
  const value = pair?.[3];
  if (value === undefined || pair === null) return undefined;
  const colon = /:(?=\s|$)/.exec(plainRest(value));
  if (!colon) return undefined;
  const valueStart = lineStart + line.length - value.length;
  return {
    start: valueStart + colon.index,
    end: valueStart + colon.index + 1,
    message: 'Unquoted text cannot hold a colon that is followed by a space.',
    mend: quoteIt(plainRest(value), `${pair[2]}: `),
    why: 'YAML reads what stands before the colon as a key.',
  };
}

/** The parser tells where the name of an alias begins or ends; it may hold asterisks itself. */
function aliasStart(line: string, column: number): number {
  const starts = [...line.matchAll(/(?<=^|[:\-?,[{]\s*)\*/g)].map(({ index }) => index);
  return starts.findLast((start) => start <= column) ?? Math.max(column - 1, 0);
}
