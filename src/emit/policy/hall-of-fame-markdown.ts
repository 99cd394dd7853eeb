import type { Artifact } from '../../model/artifact.ts';
import type { HallOfFameEntry } from '../../model/hall-of-fame.ts';
import type { Released } from '../../model/publication.ts';
import { markdown } from '../../standard/media-types.ts';
import { hallOfFame } from '../hall-of-fame.ts';
import { renderTemplate } from '../template.ts';
import { hallOfFameMarkdown } from './hall-of-fame-markdown.template.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** `HALL_OF_FAME.md`: everyone who is thanked in an advisory. */
export function emitHallOfFameMarkdown(released: Released): Artifact[] {
  const { publisher } = released;
  const { entries, anonymous } = hallOfFame(released);
  const content = renderTemplate(hallOfFameMarkdown, {
    publisher: escapeMarkdown(publisher.name),
    entries: entries.map((entry) => entryBullet(entry, publisher.baseUrl)),
    anonymous: anonymous === 0 ? '' : anonymousLine(anonymous),
  });
  return [{ path: 'HALL_OF_FAME.md', mediaType: markdown, content, seal: 'none', wave: 'page' }];
}

function entryBullet({ name, organizations, urls, advisories }: HallOfFameEntry, baseUrl: string): string {
  const url = urls.find((candidate) => /^https?:$/.test(URL.parse(candidate)?.protocol ?? ''));
  const who = url === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${destination(url)})`;
  const whence = organizations.length === 0 ? '' : `, ${organizations.map(escapeMarkdown).join(', ')}`;
  const found = advisories.map(
    ({ id, title, page, date }) =>
      `  - [${escapeMarkdown(id)}](${baseUrl}${page}): ${escapeMarkdown(title)} (${date.slice(0, 10)})`,
  );
  return [`- ${who}${whence}`, ...found].join('\n');
}

/** An address as Markdown takes it: brackets of its own would end it (CommonMark 0.31 §6.3). */
function destination(url: string): string {
  return new URL(url).href.replace(
    /[()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function anonymousLine(count: number): string {
  return count === 1 ? 'One finding was reported anonymously.' : `${count} findings were reported anonymously.`;
}
