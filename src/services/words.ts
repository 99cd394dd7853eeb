const code = /`[^`]*`/g;
const opens = /[\p{L}\p{M}\p{N}/\\_.~$%&@#<-]/u;
const closes = /[\p{L}\p{M}\p{N}/\\_%$>]/u;
const notProse = /\p{N}|[_\\=@#$%&<>{}[\]|^~*+]|[:.]\S|^[./-]|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u;
const githubAdvisory = /^GHSA(?:-\w{4}){3}$/;
const letters = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const possessive = /['’]s?$/;
const acronym = /^\p{Lu}[\p{Lu}\p{M}]*s?$/u;

/** Longer than any word of a language: keys, hashes, text without spaces. */
const longestWord = 60;

/**
 * The words of a text that a dictionary may be asked for, each once, in the order of the text. Left alone is what no dictionary knows:
 * code in backquotes, URLs, e-mail addresses, paths and file names, identifiers of any kind (CVE, CWE, CPE, purl), versions and whatever
 * else contains a digit, camel case, acronyms, and single letters.
 */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const chunk of text.replace(code, ' ').split(/\s+/u)) {
    for (const part of partsOf(chunk)) {
      for (const [raw] of part.matchAll(letters)) {
        const word = raw.replace(possessive, '');
        if (word.length > 1 && word.length <= longestWord && !acronym.test(word)) found.add(word);
      }
    }
  }
  return found;
}

/** The parts of what stands between two spaces: `read/write` and `and—or` are several words, a path or an id is none. */
function partsOf(chunk: string): string[] {
  const bare = chunk.includes('()') ? '' : withoutPunctuation(chunk);
  if (bare === '' || notProse.test(bare) || githubAdvisory.test(bare)) return [];
  return bare.split(/[/–—…]/u);
}

/** Brackets, quotation marks and stops around a word; by hand, as an expression would go back and forth over a long row of them. */
function withoutPunctuation(chunk: string): string {
  let start = 0;
  let end = chunk.length;
  while (start < end && !opens.test(chunk.charAt(start))) start += 1;
  while (start < end && !closes.test(chunk.charAt(end - 1))) end -= 1;
  return chunk.slice(start, end);
}
