import type { Place } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Origins } from '../model/publication.ts';
import { formatPointer, parsePointer } from '../standard/json-pointer.ts';
import type { Origin, OriginRecorder } from './origin-recorder.ts';

/** Finds authored places by what was recorded while the advisories were compiled. */
export class RecordedOrigins implements Origins {
  readonly #recorders: ReadonlyMap<string, OriginRecorder>;

  /** @param recorders one for each authored file */
  constructor(recorders: ReadonlyMap<string, OriginRecorder>) {
    this.#recorders = recorders;
  }

  locate({ file, document }: CompiledAdvisory, pointer: string): Place {
    const recorder = this.#recorders.get(file);
    let nearest: Origin = { file, pointer: '', verbatim: false };
    let rest = parsePointer(pointer);
    let value: unknown = document;
    for (let tokens = rest; typeof value === 'object' && value !== null; tokens = tokens.slice(1)) {
      const whole = recorder?.originOf(value);
      if (whole !== undefined) [nearest, rest] = [whole, tokens];
      const [token] = tokens;
      if (token === undefined) break;
      const member = recorder?.originOfKey(value, token);
      if (member !== undefined) [nearest, rest] = [member, tokens.slice(1)];
      value = Object.hasOwn(value, token) ? Reflect.get(value, token) : undefined;
    }
    const at = nearest.verbatim ? nearest.pointer + formatPointer(rest) : nearest.pointer;
    return at === '' ? { file: nearest.file } : { file: nearest.file, pointer: at };
  }
}
