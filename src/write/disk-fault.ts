import { PublisherError } from '../publisher-error.ts';
import { failedWith, faultOf } from './work-folder.ts';

const full = ['ENOSPC', 'EDQUOT'];
const refused = ['EACCES', 'EPERM', 'EROFS', 'EFBIG'];
const tooLong = ['ENAMETOOLONG'];

/** What to throw for `error`, met while writing `path`: a PublisherError OUTPUT_UNWRITABLE when the disk is at fault, else `error` itself. */
export function diskFault(error: unknown, path: string): unknown {
  if (!failedWith(error, ...full, ...refused, ...tooLong)) return error;
  return new PublisherError('OUTPUT_UNWRITABLE', `${path} cannot be written: ${faultOf(error)}.`, mendOf(error), {
    cause: error,
  });
}

function mendOf(error: unknown): string {
  const before = 'What was published before is as it was.';
  if (failedWith(error, ...full)) return `${before} Make room on the disk that holds the work folder.`;
  if (failedWith(error, ...tooLong)) return `${before} Shorten the name of what the file is named after.`;
  return `${before} Check the permissions and the limits of the disk that holds the work folder.`;
}
