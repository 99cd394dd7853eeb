import type { Survey } from '../survey.ts';

/** A file of each sort that can be had: the metadata, a feed or an index, a document, its signature. */
export function samples({ metadataPath, feeds, directories, documents, urls }: Survey): string[] {
  const feed = feeds.map(({ url }) => urls.pathOf(url))[0];
  const directory = urls.pathOf(directories[0] ?? '');
  const document = documents.find(({ isClosed, unreadable }) => !isClosed && unreadable === undefined)?.path;
  return [
    metadataPath,
    ...(feed === undefined ? [] : [feed]),
    ...(directory === undefined ? [] : [`${directory}${directory.endsWith('/') ? '' : '/'}index.txt`]),
    ...(document === undefined ? [] : [document, `${document}.asc`]),
  ];
}
