import ts from 'typescript';
import {
  addArray,
  addLiteral,
  addObject,
  emptyShape,
  type Kind,
  type PropertyShape,
  type Shape,
  type ShapeReader,
} from './shape.ts';

const OPTIONS: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  lib: ['lib.es5.d.ts'],
  module: ts.ModuleKind.NodeNext,
  noEmit: true,
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

const KIND_FLAGS: [ts.TypeFlags, Kind][] = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, 'any'],
  [ts.TypeFlags.Boolean, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.String, 'string'],
];

/** TypeScript files that were checked together, so that the types in them can be read. */
export class TypeReader implements ShapeReader<ts.Type> {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #numbers = new Map<ts.Type, number>();

  /** Throws when a file is absent or has an error: an unresolved name would pass for `any`. */
  constructor(paths: string[], host: ts.CompilerHost = ts.createCompilerHost(OPTIONS)) {
    this.#program = ts.createProgram(paths, OPTIONS, host);
    this.#checker = this.#program.getTypeChecker();
    const faults = ts.getPreEmitDiagnostics(this.#program);
    if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, host));
  }

  /** Reads types from text alone; nothing is looked for on the disk but TypeScript's own library. */
  static ofText(text: string): TypeReader {
    const name = '/inline.ts';
    const host = ts.createCompilerHost(OPTIONS);
    const readFromDisk = host.getSourceFile;
    host.getSourceFile = (path, version, ...rest) =>
      path === name ? ts.createSourceFile(name, text, version) : readFromDisk(path, version, ...rest);
    return new TypeReader([name], host);
  }

  /** The type that the file exports by that name. */
  typeNamed(path: string, name: string): ts.Type {
    const file = this.#program.getSourceFile(path);
    const module = file && this.#checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${path} is no module`);
    const found = this.#checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (found === undefined) throw new Error(`${path} does not export ${name}`);
    return this.#checker.getDeclaredTypeOfSymbol(found);
  }

  keyOf(type: ts.Type): string {
    const number = this.#numbers.get(type) ?? this.#numbers.size;
    this.#numbers.set(type, number);
    return String(number);
  }

  readShape(union: ts.Type[]): Shape<ts.Type> {
    const shape = emptyShape<ts.Type>();
    for (const type of union) this.#addType(shape, type);
    return shape;
  }

  #addType(shape: Shape<ts.Type>, type: ts.Type): void {
    const kind = KIND_FLAGS.find(([flags]) => (type.flags & flags) !== 0)?.[1];
    if (kind !== undefined) shape.kinds.add(kind);
    else if (type.isUnion()) for (const one of type.types) this.#addType(shape, one);
    else if (type.isStringLiteral() || type.isNumberLiteral()) addLiteral(shape, type.value);
    else if (type.flags & ts.TypeFlags.BooleanLiteral) this.#addBoolean(shape, type);
    else if (this.#checker.isTupleType(type)) this.#addTuple(shape, type);
    else if (this.#checker.isArrayType(type)) {
      addArray(shape, [], [...this.#checker.getTypeArguments(asReference(type))]);
    } else if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      this.#addObject(shape, type);
    } else if (!(type.flags & ts.TypeFlags.Undefined)) {
      throw new Error(`TypeScript type not understood: ${this.#checker.typeToString(type)}`);
    }
  }

  #addBoolean(shape: Shape<ts.Type>, type: ts.Type): void {
    addLiteral(shape, this.#checker.typeToString(type) === 'true');
  }

  #addTuple(shape: Shape<ts.Type>, type: ts.Type): void {
    const reference = asReference(type);
    const leading: ts.Type[] = [];
    const elements: ts.Type[] = [];
    const flags = isTuple(reference.target) ? reference.target.elementFlags : [];
    this.#checker.getTypeArguments(reference).forEach((element, index) => {
      const isRest = (flags[index] ?? 0) & ts.ElementFlags.Variable;
      if (isRest) elements.push(element);
      else leading.push(element);
    });
    addArray(shape, leading, elements);
  }

  #addObject(shape: Shape<ts.Type>, type: ts.Type): void {
    const properties = new Map<string, PropertyShape<ts.Type>>();
    for (const symbol of this.#checker.getPropertiesOfType(type)) {
      const required = !(symbol.flags & ts.SymbolFlags.Optional);
      properties.set(symbol.name, { required, value: [this.#checker.getTypeOfSymbol(symbol)] });
    }
    addObject(shape, properties);
    const others = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (others !== undefined) shape.others.push(others);
  }
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}

function isTuple(type: ts.Type): type is ts.TupleType {
  return 'elementFlags' in type;
}

function asReference(type: ts.Type): ts.TypeReference {
  if (!isReference(type)) throw new Error('an array type without type arguments');
  return type;
}
