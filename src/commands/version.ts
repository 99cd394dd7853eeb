import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from './installation.ts';

const manifest: unknown = JSON.parse(readFileSync(join(installation, 'package.json'), 'utf8'));

/** The version of csaf-press, from its package.json. */
export const version: string =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
