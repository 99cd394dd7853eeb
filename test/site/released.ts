import type { CsafDocument } from '@csaf/types/csaf-2.0';
import type { EmitContext } from '../../src/model/artifact.ts';
import type { CompiledAdvisory, Released } from '../../src/model/publication.ts';
import { documentFileName, documentYear } from '../../src/standard/document-file.ts';
import { documentPath } from '../../src/standard/provider-paths.ts';
import { feedLabel } from '../../src/standard/tlp.ts';
import { catalogue, context, policy, publisher } from '../emit/cast.ts';

/** The site of {@link released} stands below a path. */
export const baseUrl = 'https://www.example.com/security/';

/** A public document as the pages get it. */
export function advisoryOf(document: CsafDocument, withdrawn = false): CompiledAdvisory {
  const { id, initial_release_date } = document.document.tracking;
  const label = feedLabel(document);
  const path = documentPath(label, documentYear(initial_release_date), documentFileName(id));
  return { id, file: `${id}.yaml`, document, visibility: 'public', label, path, withdrawn, unlisted: [] };
}

/** A publication of these documents, as if it had been checked. */
export function released(advisories: CompiledAdvisory[]): Released {
  const publication = {
    publisher: { ...publisher, baseUrl },
    products: catalogue,
    policy,
    advisories,
    heldBack: { draft: 0, embargoed: 0, restricted: 0 },
  };
  return publication as Released;
}

/** Built with a throwaway key. */
export const development: EmitContext = { ...context, development: true };
