import { join } from 'node:path';
import { documentFiles } from './csaf-files.ts';
import { changeText, type Variant } from './trees.ts';

/** One document is not what its hashes and its signature are of: proof that a program looks at them. */
export const tampered: Variant = {
  name: 'tampered',
  async alter(folder) {
    const csaf = join(folder, '.well-known/csaf');
    const path = [...(await documentFiles(csaf)).keys()].find((name) => name.endsWith('.json'));
    await changeText(join(csaf, path ?? ''), /"title": "/, '"title": "Not: ');
  },
};
