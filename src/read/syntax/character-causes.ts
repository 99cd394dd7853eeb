import type { Span } from '../text-range.ts';
import type { Cause, Stop } from './stop.ts';

/** `<<<<<<<` and what follows it, left by git. */
export function conflict({ text }: Stop): Cause | undefined {
  const marker = /^(<{7}|>{7}|={7}|\|{7})(?: .*)?$/m.exec(text);
  if (!marker || !/^(<{7}|>{7})/m.test(text)) return undefined;
  return {
    rule: 'yaml/conflict',
    ...spanOf(marker),
    message: 'The file holds an unresolved merge.',
    mend: 'Keep what is right and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** Characters that no text holds. */
export function controlCharacter({ text, reason, offset }: Stop): Cause | undefined {
  if (!/null byte|non-printable|valid JSON character/.test(reason)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u.exec(text);
  const start = found?.index ?? offset;
  const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    start,
    end: Math.min(start + 1, text.length),
    message: `The file holds the control character U+${code}.`,
    mend: 'Remove it; it is invisible in most editors.',
  };
}

/** A tab in the indentation. */
export function tab({ text, reason, lineStart, line }: Stop): Cause | undefined {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (
    !indent.includes('\t') ||
    !(reason.includes('tab char') || reason.includes('indentation') || reason.includes('end of the stream'))
  )
    return undefined;
  const start = lineStart + indent.indexOf('\t');
  const end = /[^\t]|$/.exec(text.slice(start))?.index ?? 1;
  return {
    start,
    end: start + end,
    message: 'The line is indented with a tab.',
    mend: 'Indent with spaces, two for each level.',
    why: 'YAML does not allow tabs there, because their width is not defined.',
  };
}

/** `\\q` between double quotes. */
export function escapeSequence({ text, reason, offset }: Stop): Cause | undefined {
  if (reason !== 'unknown escape sequence' && reason !== 'expected hexadecimal character') return undefined;
  const start = text.lastIndexOf('\\', offset);
  const end = Math.min(Math.max(offset + 1, start + 2), text.length);
  return {
    start,
    end,
    message: `\`${text.slice(start, end)}\` is not an escape sequence.`,
    mend: 'Write the text between single quotes, where a backslash is a backslash, or double the backslash.',
  };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
