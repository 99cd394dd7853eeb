import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFiles } from './csaf-files.ts';
import { runProgram } from './program.ts';
import { workFolder } from './work-folder.ts';

/** What the downloader stored, and every line of its log that is more than information. */
export interface Download {
  files: Map<string, string>;
  complaints: string[];
  code: number | null;
}

/** How csaf_downloader is run. */
interface Downloading {
  /** PEM file of the authorities to trust. */
  ca: string;
  /** Where an earlier download is, which this one brings up to date; a new folder when left out. */
  out?: string;
  /** Further options of its command line. */
  options?: readonly string[];
}

/** Lets csaf_downloader fetch everything of some domains, or of the providers whose metadata have these URLs, as strictly as it can. */
export async function runDownloader(providers: readonly string[], downloading: Downloading): Promise<Download> {
  const folder = await mkdtemp(join(await workFolder(), 'download-'));
  const { ca, out = join(folder, 'out'), options = [] } = downloading;
  const log = join(folder, 'log');
  const strict = ['--trusted_only', '--validation_mode', 'strict', '--log_level', 'info', '--log_file', log];
  const { code } = await runProgram('csaf_downloader', ['-d', out, ...strict, ...options, ...providers], {
    ca,
    cwd: folder,
  });
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
  return { files: await documentFiles(out), complaints: lines.filter((line) => !/"level":"INFO"/.test(line)), code };
}
