import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of csaf-press itself, which holds `package.json`, `astro.config.mjs`, `site/` and `schemas/`. Looked for upwards, because
 * in the package this code stands elsewhere than in the checkout.
 */
export const installation: string = folderOf(import.meta.dirname);

function folderOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : folderOf(dirname(folder));
}
