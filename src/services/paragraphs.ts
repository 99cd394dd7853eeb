/** Characters that a paragraph may have: beyond, the time to judge its grammar grows faster than its length. */
const longestParagraph = 2_000;

const blankLine = /\n[^\S\n]*\n/;

/** A text in pieces that can be judged one by one: its paragraphs; long ones are cut where a sentence or at least a word ends. */
export function* paragraphsOf(text: string): Generator<string> {
  for (const paragraph of text.split(blankLine)) {
    let start = 0;
    while (paragraph.length - start > longestParagraph) {
      const end = cutBefore(paragraph, start, start + longestParagraph);
      yield paragraph.slice(start, end);
      start = end;
    }
    const rest = paragraph.slice(start);
    if (rest.trim() !== '') yield rest;
  }
}

function cutBefore(paragraph: string, start: number, limit: number): number {
  const part = paragraph.slice(start, limit);
  const sentence = part.lastIndexOf('. ');
  const word = part.lastIndexOf(' ');
  if (sentence > 0) return start + sentence + 2;
  return word > 0 ? start + word + 1 : limit;
}
