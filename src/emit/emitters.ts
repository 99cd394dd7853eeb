import type { Artifact, EmitContext } from '../model/artifact.ts';
import type { Released } from '../model/publication.ts';
import { emitChangesCsv } from './csaf/changes-csv.ts';
import { emitDocuments } from './csaf/documents.ts';
import { emitIndexTxt } from './csaf/index-txt.ts';
import { emitProviderMetadata } from './csaf/provider-metadata.ts';
import { emitPublicKeys } from './csaf/public-keys.ts';
import { emitRolieCategories } from './csaf/rolie-category.ts';
import { emitRolieFeeds } from './csaf/rolie-feed.ts';
import { emitRolieService } from './csaf/rolie-service.ts';
import { emitFeeds } from './feeds/feeds.ts';
import { emitApache } from './hosting/apache.ts';
import { emitCaddy } from './hosting/caddy.ts';
import { emitHeaders } from './hosting/headers.ts';
import { emitNginx } from './hosting/nginx.ts';
import { emitNoJekyll } from './hosting/no-jekyll.ts';
import { emitHallOfFameMarkdown } from './policy/hall-of-fame-markdown.ts';
import { emitSecurityMarkdown } from './policy/security-markdown.ts';
import { emitSecurityTxt } from './policy/security-txt.ts';

/** Makes some files of the tree; pure, and blind to the other emitters. */
export type Emitter = (released: Released, context: EmitContext) => Artifact[];

/** All outputs. A new one is one file and one line here. */
export const emitters: readonly Emitter[] = [
  emitDocuments,
  emitPublicKeys,
  emitIndexTxt,
  emitChangesCsv,
  emitRolieFeeds,
  emitRolieCategories,
  emitFeeds,
  emitSecurityMarkdown,
  emitHallOfFameMarkdown,
  emitNoJekyll,
  emitHeaders,
  emitNginx,
  emitCaddy,
  emitApache,
  emitRolieService,
  emitProviderMetadata,
  emitSecurityTxt,
];
