import { documentYear } from '../standard/document-file.ts';
import { type Outcome, quoted } from './refusal.ts';

/** Characters that not every system takes in a file name; `check` expects the same replacement. */
const unsafe = /[\s:*?"<>|]+/gu;

/** Names that Windows keeps for devices, whatever the extension. */
const deviceName = /^(aux|com\d|con|lpt\d|nul|prn)(\.|$)/i;

/** Bytes that a file name may have on common systems, less what temporary names add. */
const longestName = 200;

/** `<UTC year of the initial release>/<id>.yaml`, relative to the content folder; ids that would lead elsewhere are refused. */
export function advisoryFile(id: string, initialReleaseDate: string): Outcome<string> {
  const name = id.replace(unsafe, '_');
  const fault = nameFault(name);
  if (fault !== undefined) {
    return {
      refusal: {
        what: `The tracking id ${quoted(id)} cannot name a file: ${fault}.`,
        why: 'An advisory is kept in a file that is named after its id.',
        mend: 'Ask the publisher of the document about its id, or write the advisory by hand under an id of your own.',
      },
    };
  }
  return { ok: `${documentYear(initialReleaseDate)}/${name}.yaml` };
}

function nameFault(name: string): string | undefined {
  if (/[/\\]/.test(name)) return 'it holds a path separator';
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) return 'it holds a control character or half of a surrogate pair';
  if (name.startsWith('.')) return 'it starts with a dot';
  if (deviceName.test(name)) return 'Windows keeps that name for a device';
  if (Buffer.byteLength(name) > longestName) return `it is longer than ${longestName} bytes`;
  return undefined;
}
