import { readFileSync, statSync } from 'node:fs';
import type { PreviewData, SiteData } from '../src/model/site.ts';

let last: { file: string; modified: number; data: SiteData } | undefined;

/**
 * The one way from the pipeline to the pages: a JSON file named by an environment variable, read once a build. Not a constant:
 * a process that builds twice may keep this module, and must not keep its data. Only `csaf-press dev` hands the data over in memory.
 */
export function siteData(): SiteData | PreviewData {
  const file = process.env.CSAF_PRESS_SITE_DATA;
  // `import.meta.env.DEV` is false in a build, and this line not even in the code that it runs.
  if (import.meta.env.DEV && file === 'memory:') return Reflect.get(globalThis, Symbol.for('csaf-press.preview'));
  if (file === undefined || file === '') {
    throw new Error(
      'The pages have no data: CSAF_PRESS_SITE_DATA names no file. Run `csaf-press build`, which sets it.',
    );
  }
  const modified = statSync(file).mtimeMs;
  if (last?.file !== file || last.modified !== modified) {
    last = { file, modified, data: JSON.parse(readFileSync(file, 'utf8')) };
  }
  return last.data;
}
