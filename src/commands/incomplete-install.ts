import { PublisherError } from '../publisher-error.ts';

/** What is wrong when a module is missing that `npm ci` generates (`npm ci --ignore-scripts` leaves it out); undefined for other failures. */
export function incompleteInstall(error: unknown): PublisherError | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  if (!/[/\\]generated[/\\][^/\\]+\.js'/.test(error.message)) return undefined;
  return new PublisherError(
    'INSTALL',
    'csaf-press is not installed whole: the schemas and look-ups of its validator have not been generated.',
    'Run `npm run prepare` in the folder of csaf-press; `npm ci` does that by itself, unless scripts are switched off.',
    { cause: error },
  );
}
