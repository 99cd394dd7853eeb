import type { Artifact } from '../../model/artifact.ts';
import { byCodeUnits } from '../../standard/code-unit-order.ts';
import { html } from '../../standard/media-types.ts';
import { csafRoot } from '../../standard/provider-paths.ts';
import { escapeHtml } from '../characters.ts';
import { renderTemplate } from '../template.ts';
import { directoryListing } from './directory-listing.template.ts';

/**
 * An `index.html` for every folder below `.well-known/csaf/`, naming each file in it, those that signing adds included
 * (CSAF 2.0 §7.1.14). It is made from the artifacts themselves, so that it cannot miss one.
 */
export function listDirectories(artifacts: readonly Artifact[]): Artifact[] {
  const folders = new Map<string, Set<string>>();
  for (const { path, seal } of artifacts) {
    if (!path.startsWith(csafRoot)) continue;
    list(folders, path);
    if (seal === 'detached') for (const extension of ['asc', 'sha256', 'sha512']) list(folders, `${path}.${extension}`);
  }
  return [...folders].sort(([a], [b]) => byCodeUnits(a, b)).map(([folder, names]) => listing(folder, names));
}

/** Enters a file into its folder, and each folder into the one above, up to `.well-known/csaf/`. */
function list(folders: Map<string, Set<string>>, path: string): void {
  const folder = path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1);
  const names = folders.get(folder) ?? new Set();
  folders.set(folder, names.add(path.slice(folder.length)));
  if (folder !== csafRoot) list(folders, folder);
}

function listing(folder: string, names: ReadonlySet<string>): Artifact {
  const links = [...(folder === csafRoot ? [] : ['../']), ...[...names].sort(byCodeUnits)];
  const content = renderTemplate(directoryListing, { title: escapeHtml(`/${folder}`), links: links.map(escapeHtml) });
  return { path: `${folder}index.html`, mediaType: html, content, seal: 'none', wave: 'page' };
}
