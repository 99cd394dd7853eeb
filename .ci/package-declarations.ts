import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** The workspace package, and where it keeps what it exports: no registry has it, so its declarations go along. */
const typesPackage = '@csaf/types/';
const typesFolder = 'schemas/types/';

/** What follows `from` or stands in `import()`, in the declarations that TypeScript writes. */
const specifiers = /(?<=from |import\()'([^']+)'/g;

/**
 * Writes the declarations of a module, and of every module that they name, below `<folder>/types/`.
 *
 * @throws Error with the compiler's messages
 */
export function writeDeclarations(root: string, module: string, folder: string): void {
  const declarations = declare(root, module);
  const reached = new Set([declarationOf(module)]);
  for (const path of reached) {
    const text = declarations.get(path);
    if (text === undefined) throw new Error(`${path} is named in the declarations of ${module}, and is not there.`);
    for (const [, specifier = ''] of text.matchAll(specifiers)) {
      const to = pathOf(path, specifier);
      if (to !== undefined) reached.add(declarationOf(to));
    }
    ts.sys.writeFile(
      join(folder, 'types', path),
      text.replace(specifiers, (_, name) => `'${published(path, name)}'`),
    );
  }
}

/** The declarations of all modules that one imports, by path from the root; far more than they name. */
function declare(root: string, module: string): Map<string, string> {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  if (error !== undefined) throw new Error(told([error]));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [module] }, ts.sys, root);
  const types = ts.sys.readDirectory(join(root, typesFolder), ['.ts']);
  const program = ts.createProgram([join(root, module), ...types], {
    ...options,
    noEmit: false,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: root,
  });
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => {
    declarations.set(relative(root, file).split(sep).join('/'), text);
  });
  if (diagnostics.length > 0) throw new Error(told(diagnostics));
  return declarations;
}

function declarationOf(module: string): string {
  return module.replace(/\.ts$/, '.d.ts');
}

/** The module that a specifier means, from the root; undefined for a package. */
function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(typesPackage)) return `${typesFolder}${specifier.slice(typesPackage.length)}.ts`;
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

/** The specifier as a consumer of the package has to find it: relative, and of JavaScript. */
function published(from: string, specifier: string): string {
  const to = pathOf(from, specifier)?.replace(/\.ts$/, '.js');
  if (to === undefined) return specifier;
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

function told(diagnostics: readonly ts.Diagnostic[]): string {
  return ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  });
}
