import MarkdownIt, { type RendererRule, type StateCore, type StateInline, type Token } from 'markdown-it';

/** Schemes that a link may have; anything else stays text. */
const linkable = /^(https?:\/\/|mailto:)[^\s]/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has no place in a page or a feed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Bullets of plain text, as other publishers write them. */
const bullet = /^([ \t]*)[•●▪◦‣·][ \t]+/gm;

/**
 * Markdown text as safe HTML: no HTML of its author's, no images, links to http, https and mail only.
 *
 * Texts of other publishers are plain text, so line breaks (other than those of wrapped lines) and `•` bullets are kept, indentation makes no code block, and
 * names such as `__proto__` stay whole.
 *
 * @param headingLevel level of the text's highest heading, so that it fits the outline of the page around it
 */
export function renderMarkdown(text: string, headingLevel = 3): string {
  const key = `${headingLevel} ${text}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const html = markdown.render(clean(text), { headingLevel }).trim();
  if (rendered.size === renderedLimit) rendered.clear();
  rendered.set(key, html);
  return html;
}

/** Legal notices, `Initial release`, `Upgrade to the fixed version.`: many texts stand in nearly every document. */
const rendered = new Map<string, string>();
/** Texts, so that a preview that runs for days keeps no more than a few of them. */
const renderedLimit = 1000;

/** Markdown text without its marks, for feeds, mails and descriptions; the address of a link follows its label. */
export function plainText(text: string): string {
  return blockText(markdown.parse(clean(text), {}))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function createParser(): typeof MarkdownIt.prototype {
  const parser = new MarkdownIt('default', { html: false, linkify: true, breaks: true });
  // Four spaces or a row of `=` are layout in plain text far more often than code or a heading.
  parser.disable(['code', 'lheading']);
  parser.validateLink = (url) => linkable.test(url);
  // Names such as `valid.c`, `README.md` or `example.py` are files here, not sites.
  parser.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
  parser.inline.ruler.before('emphasis', 'dunder', keepDunder);
  parser.core.ruler.before('inline', 'unwrap', unwrapLines);
  parser.core.ruler.push('linked-images', markLinkedImages);
  parser.core.ruler.push('outline', fitOutline);
  parser.renderer.rules.link_open = renderLink;
  parser.renderer.rules.image = renderImage;
  return parser;
}

function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').replace(bullet, '$1- ');
}

/** Two or more underscores are text: advisories speak of `__proto__` and `__init__`, and bold has `**`. */
function keepDunder(state: StateInline, silent: boolean): boolean {
  const run = /^_{2,}/.exec(state.src.slice(state.pos, state.pos + 64))?.[0];
  if (run === undefined) return false;
  if (!silent) state.pending += run;
  state.pos += run.length;
  return true;
}

/** Lines shorter than this are broken on purpose. */
const shortestWrap = 60;

/**
 * Joins lines that were wrapped at a column: a break is one of layout when the next word would not have fit. All others are
 * meant, as in plain text they are the only layout there is.
 */
function unwrapLines(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== 'inline' || !token.content.includes('\n')) continue;
    const lines = token.content.split('\n');
    const width = Math.max(...lines.map(({ length }) => length));
    const isWrapped = (line: string, next: string): boolean =>
      line.length >= shortestWrap &&
      line.trim().includes(' ') &&
      !/(?: {2}|[:\\])$/.test(line) &&
      line.trimEnd().length + 1 + (next.trimStart().split(' ', 1)[0] ?? '').length > width;
    token.content = lines.reduce((text, line, at) => text + (isWrapped(lines[at - 1] ?? '', line) ? ' ' : '\n') + line);
  }
}

/** Links do not nest: an image, which becomes a link, must know where it stands. */
function markLinkedImages(state: StateCore): void {
  for (const { children } of state.tokens) {
    let depth = 0;
    for (const child of children ?? []) {
      if (child.type === 'link_open' || child.type === 'link_close') depth += child.nesting;
      if (child.type === 'image' && depth > 0) child.meta = { inLink: true };
    }
  }
}

/** Headings start at the level that the page gives and skip none; alignment by `style` would break a strict content security policy. */
function fitOutline(state: StateCore): void {
  const headings = state.tokens.filter((token) => token.type === 'heading_open' || token.type === 'heading_close');
  const tags = [...new Set(headings.map((token) => token.tag))].sort();
  const top = Number(state.env.headingLevel ?? 3);
  let level = top - 1;
  for (const token of headings) {
    if (token.nesting === 1) level = Math.min(6, top + tags.indexOf(token.tag), level + 1);
    token.tag = `h${level}`;
  }
  for (const token of state.tokens) if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
}

function renderLink(...[tokens, index, options, , self]: Parameters<RendererRule>): string {
  const token = tokens[index];
  // `[label]()` leads nowhere; without an address it is a label.
  if (token?.attrGet('href') === '') token.attrs = null;
  else token?.attrSet('rel', 'nofollow noopener');
  return self.renderToken(tokens, index, options);
}

/** A page loads nothing from elsewhere: an image is a link to it, or only its label where it stands in a link already. */
function renderImage(tokens: Token[], index: number): string {
  const token = tokens[index];
  const source = String(token?.attrGet('src') ?? '');
  const { escapeHtml } = markdown.utils;
  const label = inlineText(token?.children ?? []) || source;
  if (token?.meta?.inLink === true || source === '') return escapeHtml(label);
  return `<a href="${escapeHtml(source)}" rel="nofollow noopener">${escapeHtml(label)}</a>`;
}

function blockText(tokens: readonly Token[]): string {
  return tokens.map(blockPart).join('');
}

function blockPart(token: Token): string {
  switch (token.type) {
    case 'inline':
      return inlineText(token.children ?? []);
    case 'fence':
      return `${token.content}\n`;
    case 'list_item_open':
      return `${token.info === '' ? '-' : `${token.info}${token.markup}`} `;
    case 'paragraph_close':
      return token.hidden ? '\n' : '\n\n';
    case 'td_close':
    case 'th_close':
      return '\t';
    default:
      return token.nesting === -1 && token.tag !== 'li' ? '\n' : '';
  }
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  /** Links do not nest. */
  let link = { href: '', start: 0 };
  for (const token of tokens) {
    if (token.type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), start: text.length };
    else if (token.type === 'link_close') text += address(link.href, text.slice(link.start));
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n';
    else if (token.type === 'image') text += imageText(token);
    else text += token.content;
  }
  return text;
}

function imageText(token: Token): string {
  const label = inlineText(token.children ?? []);
  return `${label}${address(String(token.attrGet('src') ?? ''), label)}`;
}

/** The address in brackets, unless the label already says it. */
function address(href: string, label: string): string {
  const bare = href.replace(/^mailto:/i, '');
  const said = [href, bare, bare.replace(/\/$/, '')].includes(label) || markdown.normalizeLinkText(href) === label;
  return said || bare === '' ? '' : label === '' ? href : ` (${bare})`;
}

const markdown = createParser();
