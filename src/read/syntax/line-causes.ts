import { shown } from '../wording.ts';
import { type Cause, linesUpTo, restOfLine, type Stop } from './stop.ts';

/** `key: - item`. */
export function listOnKeyLine({ line, lineStart, offset, reason }: Stop): Cause | undefined {
  if (!reason.includes('indentation')) return undefined;
  const column = offset - lineStart;
  if (!/^- /.test(line.slice(column)) || !/^\s*(- )?[^\s:]+:\s+$/.test(line.slice(0, column))) return undefined;
  return {
    start: offset,
    end: lineStart + line.trimEnd().length,
    message: 'A list cannot begin on the line of its key.',
    mend: 'Begin it on the next line, indented by two spaces, or write it as [a, b]. Quote text that begins with `-`.',
  };
}

/** `cve:CVE-2026-1` is text, not a key and a value. */
export function missingSpace({ text, reason, offset }: Stop): Cause | undefined {
  if (!/end of the stream|block mapping|mapping key|indentation|key-value separator/.test(reason)) return undefined;
  for (const { line, start } of linesUpTo(text, offset, 3)) {
    const slip = /^(\s*(?:- +)*)([A-Za-z_][\w-]*):([^\s:/].*)$/.exec(line);
    if (!slip?.[2] || !slip[3]) continue;
    const colon = start + (slip[1] ?? '').length + slip[2].length;
    return {
      start: colon,
      end: colon + 1,
      message: `There is no space after the colon of \`${slip[2]}\`.`,
      mend: `Write \`${slip[2]}: ${shown(slip[3])}\`.`,
    };
  }
  return undefined;
}

/** `-fix: Upgrade`: the hyphen is part of the key. */
export function hyphenWithoutSpace({ text, reason, offset }: Stop): Cause | undefined {
  if (!/end of the stream|block mapping|mapping key|indentation/.test(reason)) return undefined;
  for (const { line, start } of linesUpTo(text, offset, 2)) {
    const slip = /^(\s*)-([A-Za-z_][\w-]*:(?:\s.*)?)$/.exec(line);
    if (slip?.[2] === undefined) continue;
    const hyphen = start + (slip[1] ?? '').length;
    return {
      start: hyphen,
      end: hyphen + 1,
      message: 'There is no space after the hyphen of a list item.',
      mend: `Write \`- ${shown(slip[2])}\`.`,
    };
  }
  return undefined;
}

/** `key: value` beside `- item`. */
export function listAmongKeys({ text, reason, offset, line, lineStart }: Stop): Cause | undefined {
  if (!/end of the stream/.test(reason) || line.startsWith('-') || !/^-(\s|$)/m.test(text.slice(0, offset)))
    return undefined;
  return {
    start: lineStart,
    end: lineStart + line.trimEnd().length,
    message: 'Here a key stands beside the items of a list.',
    mend: 'Indent it by two spaces if it belongs to the item above, or put the list under a key of its own.',
  };
}

/** A line that is neither `key: value` nor `- item`. */
export function lineWithoutColon({ text, reason, offset }: Stop): Cause | undefined {
  if (!/end of the stream|mapping key|block mapping entry|multiline key/.test(reason)) return undefined;
  for (const { line, start } of linesUpTo(text, offset, 3)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#') || words.startsWith('- ') || /:(\s|$)/.test(words)) continue;
    const first = start + line.indexOf(words);
    return {
      start: first,
      end: first + words.length,
      message: `\`${shown(words)}\` is neither a key with a value nor a list item.`,
      mend: 'Write `key: value`; text of several lines stands indented under its key, after `|`.',
    };
  }
  return undefined;
}

/** A line that is indented like none above it. */
export function indentation({ text, reason, line, lineStart }: Stop): Cause | undefined {
  if (!reason.includes('indentation')) return undefined;
  const width = line.length - line.trimStart().length;
  const levels = indentsBefore(text.slice(0, lineStart), width, /^\s*- /.test(line));
  const [first] = levels;
  const mend =
    first === undefined
      ? 'Indent it as its neighbours.'
      : first === 0
        ? 'Begin it at the left edge, as the lines above.'
        : `Indent it by ${levels.join(' or ')} ${first === 1 ? 'space' : 'spaces'}, as the lines above.`;
  return {
    start: lineStart + width,
    end: lineStart + line.trimEnd().length,
    message: `The indentation of this line (${width} ${width === 1 ? 'space' : 'spaces'}) fits none of the lines above it.`,
    mend,
    why: 'In YAML the indentation tells what belongs to what; a key that has a value on its line has nothing below it.',
  };
}

/** Too many brackets. */
export function depth(stop: Stop): Cause | undefined {
  if (!stop.reason.includes('maxDepth')) return undefined;
  return {
    ...restOfLine(stop, 1),
    message: 'The values are nested more than 100 levels deep.',
    mend: 'Check the brackets; no advisory needs that.',
  };
}

/** A list or mapping in place of a key. */
export function complexKey(stop: Stop): Cause | undefined {
  if (!stop.reason.includes('complex keys')) return undefined;
  return {
    ...restOfLine(stop),
    message: 'A key must be text, not a list or a mapping.',
    mend: 'Quote it if brackets belong to the key; `? ` is not needed.',
  };
}

/** Distinct indentations that a line could have had, from the lines before it, smaller than the text above. */
function indentsBefore(text: string, except: number, isItem: boolean): number[] {
  const levels: number[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (const line of text
    .split(/\r\n|\n|\r/)
    .reverse()
    .slice(0, 200)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const width = line.length - line.trimStart().length;
    // What stands behind `- ` has an indentation of its own.
    const inner = isItem ? width : (/^ *(?:- +)+/.exec(line)?.[0].length ?? width);
    for (const level of inner === width ? [width] : [inner, width])
      if (level < most && level !== except) levels.push(level);
    most = Math.min(most, width);
    if (most === 0) break;
  }
  return levels.slice(0, 2);
}
