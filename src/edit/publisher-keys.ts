import { PublisherError } from '../publisher-error.ts';
import { authoringSchemas } from '../read/schema.ts';
import { isRecord } from '../standard/record.ts';
import { YamlDocument } from './yaml-document.ts';

const order = Object.keys(authoringSchemas.publisher.properties ?? {});

/**
 * The text of publisher.yaml with more files under `keys`, in their order behind those that are there; each once.
 *
 * @throws PublisherError CONTENT_UNWRITABLE when it is written in a way that cannot be edited
 */
export function withKeyFiles(text: string, files: readonly string[]): string {
  const document = YamlDocument.parse(text);
  const value = document?.value;
  const present: unknown[] = isRecord(value) && Array.isArray(value.keys) ? value.keys : [];
  const added = [...new Set(files)].filter((file) => !present.includes(file));
  if (added.length === 0) return text;
  const isDone =
    document !== undefined &&
    (present.length === 0
      ? document.insert('', 'keys', added, order)
      : added.every((file) => document.append('/keys', file)));
  if (!isDone) throw notEditable(`Name under \`keys\` by hand: ${added.join(', ')}`);
  return document.text;
}

/**
 * The text of publisher.yaml with another public key of the signing command.
 *
 * @throws PublisherError CONTENT_UNWRITABLE
 */
export function withSignerKey(text: string, file: string): string {
  const document = YamlDocument.parse(text);
  if (!document?.setText('/signer/key', file)) throw notEditable(`Set \`signer.key\` by hand: ${file}`);
  return document.text;
}

function notEditable(mend: string): PublisherError {
  return new PublisherError(
    'CONTENT_UNWRITABLE',
    'publisher.yaml is written in a way that cannot be edited mechanically (anchors, say).',
    mend,
  );
}
