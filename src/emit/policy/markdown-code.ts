/** A line that opens or closes a fenced block (CommonMark 0.31 §4.5); no backtick may follow one of backticks. */
const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const container = /^ *(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^ *>/m;

/** A piece of Markdown, and whether nothing in it is markup. */
export interface MarkdownPiece {
  text: string;
  code: boolean;
}

/**
 * Markdown cut into code and the rest. Where readers of Markdown could disagree it is not code: a backslash too many in code is
 * a blemish, HTML that passes is a hole.
 */
export function codePieces(markdown: string): MarkdownPiece[] {
  const { blocks } = scan(markdown);
  const unsure = hasNestedFence(markdown);
  return blocks.flatMap((block) => {
    if (block.code) return [{ ...block, code: !unsure }];
    // A code span cannot leave its paragraph (§6.1), and so no blank line is in it.
    return block.text.split(/(\n[ \t]*\n)/).flatMap(spanPieces);
  });
}

/** Markdown in which every fenced block ends, so that none swallows what is written after it. */
export function withClosedFences(markdown: string): string {
  const nested = hasNestedFence(markdown);
  if (nested && arePaired(markdown)) return markdown;
  // Which fence closes which depends on where a list or quote ends: those inside become text.
  const text = nested ? markdown.replace(/^( {1,3})(?=`{3}|~{3})/gm, '$1\\') : markdown;
  const { open } = scan(text);
  return open === undefined ? text : `${text}\n${open}`;
}

/** Whether the fences of lists and quotes pair up however one reads them; what is open there ends with the list. */
function arePaired(markdown: string): boolean {
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const inner = line.replace(/^(?: *(?:[-+*]|\d{1,9}[.)])[ \t]+| *> ?)+/, '');
    const [, , mark, rest = ''] = fence.exec(inner) ?? [];
    if (mark === undefined) continue;
    if (line.startsWith(mark)) return false;
    if (open === undefined) open = mark;
    else if (mark.startsWith(open) && rest.trim() === '') {
      if (inner !== line) return false;
      open = undefined;
    }
  }
  return open === undefined;
}

/** Fences that are indented may belong to a list or a quote. */
function hasNestedFence(markdown: string): boolean {
  return container.test(markdown) && /^ {1,3}(?:`{3}|~{3})/m.test(markdown);
}

function scan(markdown: string): { blocks: MarkdownPiece[]; open: string | undefined } {
  const blocks: MarkdownPiece[] = [];
  let open: string | undefined;
  for (const line of markdown.split(/(?<=\n)/)) {
    const [, , mark, rest = ''] = fence.exec(line.replace(/\n$/, '')) ?? [];
    const closes = open !== undefined && mark?.startsWith(open) === true && rest.trim() === '';
    const opens = open === undefined && mark !== undefined;
    const code = open !== undefined || opens;
    const last = blocks.at(-1);
    if (last?.code === code && !opens) last.text += line;
    else blocks.push({ text: line, code });
    if (closes) open = undefined;
    else if (opens) open = mark;
  }
  return { blocks, open };
}

function spanPieces(paragraph: string): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let end = 0;
  // An escaped backtick, or one in an autolink, opens nothing; a span over lines or cells may be torn by a block or a table.
  if (/\\`|<[^\s<>]*`/.test(paragraph)) return [{ text: paragraph, code: false }];
  for (const match of paragraph.matchAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g)) {
    if (/[\n|]/.test(match[0])) return [{ text: paragraph, code: false }];
    pieces.push({ text: paragraph.slice(end, match.index), code: false }, { text: match[0], code: true });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: paragraph.slice(end), code: false }];
}
