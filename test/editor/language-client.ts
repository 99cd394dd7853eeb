import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const server = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));

/** An editor without a screen, connected to the real yaml-language-server over standard input and output. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics: Map<string, Diagnostic[]> = new Map();
  readonly #waiting: Map<string, (diagnostics: Diagnostic[]) => void> = new Map();
  #opened = 0;

  private constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.#process = process;
    this.#connection = connection;
  }

  /** @param settings what stands in the editor's settings, by dotted name without `yaml.` */
  static async start(folder: string, settings: Record<string, unknown> = {}): Promise<LanguageClient> {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LanguageClient(child, connection);
    const yaml = { completion: true, hover: true, validate: true, schemaStore: { enable: false }, ...settings };
    const configured = Promise.withResolvers<void>();
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      configured.resolve();
      return items.map(({ section }) => (section === 'yaml' ? yaml : {}));
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      client.#diagnostics.set(uri, diagnostics);
      client.#waiting.get(uri)?.(diagnostics);
    });
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          publishDiagnostics: {},
        },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await configured.promise;
    return client;
  }

  /** What the server finds wrong with a text, opened under this path. */
  async diagnose(path: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const found = new Promise<Diagnostic[]>((resolve) => this.#waiting.set(uri, resolve));
    await this.#open(uri, text);
    return this.#diagnostics.get(uri) ?? found;
  }

  /** What is offered at the mark `¦` of a text; at most what an editor would show. */
  async complete(folder: string, text: string): Promise<CompletionItem[]> {
    const { textDocument, position } = await this.#openAtMark(folder, text);
    const answer = await this.#connection.sendRequest(CompletionRequest.type, { textDocument, position });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  /** The text that floats over the mark `¦`. */
  async hover(folder: string, text: string): Promise<string> {
    const { textDocument, position } = await this.#openAtMark(folder, text);
    const answer = await this.#connection.sendRequest(HoverRequest.type, { textDocument, position });
    return MarkupContent.is(answer?.contents) ? answer.contents.value : '';
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    this.#connection.dispose();
    this.#process.kill();
  }

  /** Each text is a file of its own, named by a number. */
  async #openAtMark(folder: string, marked: string): Promise<{ textDocument: { uri: string }; position: Position }> {
    const [before = '', after = ''] = marked.split('¦');
    const lines = before.split('\n');
    this.#opened += 1;
    const uri = pathToFileURL(join(folder, `SA-${this.#opened}.yaml`)).href;
    await this.#open(uri, before + after);
    return { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
  }

  async #open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }
}
