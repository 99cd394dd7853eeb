import { editorSchemas, type SchemaKind } from '../editor/schemas.ts';
import { schemaFile } from '../editor/settings.ts';
import { readText } from '../read/file.ts';
import { listFolder } from '../read/folder.ts';
import { parseYaml } from '../read/yaml.ts';
import { writeWorkFiles } from '../write/work-files.ts';

const kinds: readonly SchemaKind[] = ['advisory', 'products', 'publisher', 'policy'];

/**
 * Writes the schemas that the editor completes and checks with, with what the content folder has at the moment:
 * `.csaf-press/schemas/` below the folder that csaf-press is run in.
 *
 * @param project absolute path of that folder
 * @throws PublisherError CONTENT_NOT_FOUND, CONTENT_UNREADABLE, OUTPUT_UNWRITABLE
 */
export async function writeEditorSchemas(content: string, project: string): Promise<void> {
  const { files } = await listFolder(content);
  const schemas = editorSchemas({
    products: await valueIn(content, 'products.yaml'),
    publisher: await valueIn(content, 'publisher.yaml'),
    keyFiles: files.filter((file) => /\.(asc|gpg|pgp)$/.test(file)),
  });
  const texts = kinds.map(
    (kind) => [`schemas/${schemaFile(kind)}`, `${JSON.stringify(schemas[kind], null, 2)}\n`] as const,
  );
  await writeWorkFiles(`${project}/.csaf-press`, new Map(texts));
}

/** What a file holds at the moment, whole or not; undefined when it is not there or no YAML. */
async function valueIn(content: string, path: string): Promise<unknown> {
  const { text } = await readText(content, path);
  return text === undefined ? undefined : parseYaml(text, path).value;
}
