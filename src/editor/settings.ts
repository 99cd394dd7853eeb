import type { SchemaKind } from './schemas.ts';

/** Folder of the generated schemas, below the folder that csaf-press is run in; not under version control. */
export const schemaFolder = '.csaf-press/schemas';

/** File name of the schema of one kind of file. */
export function schemaFile(kind: SchemaKind): string {
  return `${kind}.schema.json`;
}

/**
 * The first line of an authored file: it tells any editor with yaml-language-server which schema to complete and check with.
 *
 * @param file path of the file from the folder that csaf-press is run in, with `/`: `advisories/2026/EXAMPLE-SA-2026-0001.yaml`
 */
export function modeline(kind: SchemaKind, file: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${schemaFolder}/${schemaFile(kind)}\n`;
}

/**
 * `.vscode/settings.json` of a repository: the schemas by path, so that files without a modeline are completed and checked too.
 *
 * @param content path of the content folder from the top of the repository: `advisories`
 */
export function vscodeSettings(content: string): string {
  const path = (kind: SchemaKind): string => `./${schemaFolder}/${schemaFile(kind)}`;
  const schemas = {
    [path('advisory')]: `${content}/*/**/*.yaml`,
    [path('products')]: `${content}/products.yaml`,
    [path('publisher')]: `${content}/publisher.yaml`,
    [path('policy')]: `${content}/policy.yaml`,
  };
  return `${JSON.stringify({ 'yaml.schemas': schemas }, null, 2)}\n`;
}

/** `.vscode/extensions.json`: recommends the extension that reads the schemas. */
export function vscodeExtensions(): string {
  return `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`;
}
