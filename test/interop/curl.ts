import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './program.ts';
import { workFolder } from './work-folder.ts';

/** What a server answered to one request, as curl tells it. */
export interface Answer {
  url: string;
  status: number;
  /** `Content-Type`, unchanged. */
  type: string;
  /** `1.1` or `2`. */
  http: string;
  /** Bytes of the body. */
  size: number;
  allowOrigin: string;
  etag: string;
  cacheControl: string;
  location: string;
}

/** `%header{}` needs curl 7.84. */
const fields =
  '%{url}\\t%{response_code}\\t%{content_type}\\t%{http_version}\\t%{size_download}\\t%header{access-control-allow-origin}\\t%header{etag}\\t%header{cache-control}\\t%header{location}\\n';

/**
 * Asks for URLs over one connection, in their order; redirects are not followed.
 *
 * @param options more of curl's, such as `-I` or `-H`
 */
export async function ask(urls: readonly string[], ca: string, ...options: string[]): Promise<Answer[]> {
  // In a file, because a tree has more URLs than a command line can hold.
  const list = join(await workFolder(), `curl-${process.pid}`);
  await writeFile(list, urls.map((url) => `url = "${url}"\noutput = "/dev/null"\n`).join(''));
  const { code, stdout, stderr } = await runProgram('curl', [
    ...['--silent', '--show-error', '--globoff', '--cacert', ca, '--write-out', fields],
    ...['--config', list, ...options],
  ]);
  if (code !== 0) throw new Error(`curl ended with ${code}: ${stderr}`);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [answer(line)]));
}

/** The body of an answer. */
export async function bodyOf(url: string, ca: string, ...options: string[]): Promise<string> {
  return (await runProgram('curl', ['--silent', '--show-error', '--cacert', ca, ...options, url])).stdout;
}

function answer(line: string): Answer {
  const [url = '', status, type = '', http = '', size, allowOrigin = '', etag = '', cacheControl = '', location = ''] =
    line.split('\t');
  return { url, status: Number(status), type, http, size: Number(size), allowOrigin, etag, cacheControl, location };
}
