import type { Diagnostic } from '../model/diagnostic.ts';
import { nearestKeyword } from '../standard/nearest.ts';
import { fault } from './rules.ts';

const settingsFiles = ['policy.yaml', 'products.yaml', 'publisher.yaml'];

/** What each file of a content folder is, by its name. */
export interface Names {
  settings: string[];
  /** `.yaml` files in subfolders. */
  advisories: string[];
  others: string[];
}

/** Sorts the files of a content folder by what they are. */
export function namesOf(files: readonly string[]): Names {
  const names: Names = { settings: [], advisories: [], others: [] };
  for (const file of files) {
    if (settingsFiles.includes(file)) names.settings.push(file);
    // A folder of that name is told of as such; what it holds is no advisory.
    else if (file.endsWith('.yaml') && settingsFiles.some((name) => file.startsWith(`${name}/`))) continue;
    else if (file.includes('/') && file.endsWith('.yaml')) names.advisories.push(file);
    else names.others.push(file);
  }
  return names;
}

/** Tells that a file is not read, where its author may think that it is. Keys and README files are at home here. */
export function strayFile(path: string, keys: readonly string[]): Diagnostic | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (keys.includes(path) || /^README(\.md|\.txt)?$/i.test(name)) return undefined;
  if (/\.ya?ml$/i.test(name) && !name.endsWith('.yaml')) {
    const mend = `Rename it to ${name.replace(/\.ya?ml$/i, '.yaml')}.`;
    return fault('content/extension', { file: path }, `${name} is not read: authored files end in .yaml.`, mend);
  }
  if (name.endsWith('.yaml')) return topLevelYaml(path);
  return {
    rule: 'content/extension',
    severity: 'warning',
    message: `${name} is not read: it is neither a .yaml file nor one of the keys in publisher.yaml.`,
    mend: 'Name it under `keys` in publisher.yaml if it is a public key; otherwise move it out of the content folder.',
    at: { file: path },
  };
}

/** An advisory that stands at the top would be missing in silence. */
function topLevelYaml(path: string): Diagnostic {
  const meant = nearestKeyword(path, settingsFiles);
  return fault(
    'content/extension',
    { file: path },
    `${path} is not read: at the top stand only ${settingsFiles.join(', ')}.`,
    meant === undefined ? `Move it into the folder of its year, such as 2026/${path}.` : `Did you mean ${meant}?`,
  );
}

/** Tells that a file of settings is missing; products.yaml may be. */
export function missingFile(
  kind: 'publisher' | 'products' | 'policy',
  files: readonly string[],
): Diagnostic | undefined {
  const file = `${kind}.yaml`;
  const isFolder = files.some((path) => path.startsWith(`${file}/`));
  if (kind === 'products') {
    if (!isFolder) return undefined;
    return fault(
      'content/unreadable',
      { file },
      'This is a folder, not a file.',
      'Put the catalogue into a file of this name.',
    );
  }
  return fault(
    'content/missing',
    { file },
    `There is no ${file} in the content folder${isFolder ? ': a folder of that name is there' : ''}.`,
    `Make one; this is enough to begin with:\n${examples[kind]}`,
    kind === 'publisher'
      ? 'It tells who publishes.'
      : 'It tells how to report a vulnerability; security.txt needs it too.',
  );
}

const examples = {
  publisher: `name: Example Company PSIRT
namespace: https://www.example.com
contact: psirt@example.com
base_url: https://security.example.com/`,
  policy: `contacts:
  - psirt@example.com`,
};
