import type { Place } from '../model/diagnostic.ts';
import type { CompiledAdvisory, Origins } from '../model/publication.ts';
import { formatPointer, parsePointer } from '../standard/json-pointer.ts';
import { OriginRecorder } from './origin-recorder.ts';

/** Compiles the advisory of a file once more and says to the recorder where each part comes from. */
export type RecordingRun = (file: string, recorder: OriginRecorder) => CompiledAdvisory | undefined;

/**
 * Finds authored places by compiling the advisory in question again, this time with a recorder. Compiling is pure, so
 * the second document is the first one; and the many documents in which nothing has to be found cost nothing.
 */
export class RecompiledOrigins implements Origins {
  readonly #run: RecordingRun;
  readonly #recorded: Map<string, { recorder: OriginRecorder; document: unknown }> = new Map();

  constructor(run: RecordingRun) {
    this.#run = run;
  }

  locate({ file }: CompiledAdvisory, pointer: string): Place {
    const { recorder, document } = this.#recordedOf(file);
    let nearest = { file, pointer: '', verbatim: false };
    let rest = parsePointer(pointer);
    let value: unknown = document;
    for (let tokens = rest; typeof value === 'object' && value !== null; tokens = tokens.slice(1)) {
      const whole = recorder.originOf(value);
      if (whole !== undefined) [nearest, rest] = [whole, tokens];
      const [token] = tokens;
      if (token === undefined) break;
      const member = recorder.originOfKey(value, token);
      if (member !== undefined) [nearest, rest] = [member, tokens.slice(1)];
      value = Object.hasOwn(value, token) ? Reflect.get(value, token) : undefined;
    }
    const at = nearest.verbatim ? nearest.pointer + formatPointer(rest) : nearest.pointer;
    return at === '' ? { file: nearest.file } : { file: nearest.file, pointer: at };
  }

  #recordedOf(file: string): { recorder: OriginRecorder; document: unknown } {
    const known = this.#recorded.get(file);
    if (known !== undefined) return known;
    const recorder = new OriginRecorder();
    const recorded = { recorder, document: this.#run(file, recorder)?.document };
    this.#recorded.set(file, recorded);
    return recorded;
  }
}
