import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import of one file. */
export interface Import {
  /** Path from the root of the repository. */
  from: string;
  /** Path from the root of the repository, or the package, or `node:…`. */
  to: string;
  typeOnly: boolean;
}

const root = join(import.meta.dirname, '../..');

/** Paths, from the root of the repository, of every TypeScript file below a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .sort();
}

/** Every static and dynamic import and re-export of a file, in its order. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, file.endsWith('.astro') ? frontmatter(text) : text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier !== undefined && ts.isStringLiteral(specifier))
      found.push(resolveImport(file, specifier.text, typeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function frontmatter(text: string): string {
  return text.startsWith('---') ? text.slice(3, text.indexOf('---', 3)) : '';
}

function resolveImport(from: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) return { from, to: posix.join(dirname(from), specifier), typeOnly };
  const [scope, name] = specifier.split('/');
  const to = specifier.startsWith('@') ? `${scope}/${name}` : specifier.startsWith('node:') ? specifier : `${scope}`;
  return { from, to, typeOnly };
}

/** The part of `src/` that a path belongs to: `src/read/yaml.ts` → `read`. */
export function partOf(path: string): string | undefined {
  return /^src\/([^/]+)/.exec(path)?.[1];
}
