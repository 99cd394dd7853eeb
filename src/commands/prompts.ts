import type { Readable, Writable } from 'node:stream';
import { intro, isCancel, multiselect, outro, password, text } from '@clack/prompts';

/** Where questions are put and answered; those of the process when absent. */
export interface Streams {
  input?: Readable;
  output?: Writable;
}

/** A question for a text, put on the terminal. */
export interface TextQuestion {
  message: string;
  /** What Enter alone answers. */
  suggestion: string;
  tidy(answer: string): string;
  /** What is wrong with a tidied answer. */
  fault(answer: string): string | undefined;
}

/** Asks for a text until it is right; undefined when the person would rather stop. */
export async function askText(
  { message, suggestion, tidy, fault }: TextQuestion,
  streams: Streams = {},
): Promise<string | undefined> {
  const wanted = (answer: string | undefined): string => tidy(answer?.trim() || suggestion);
  const answer = await text({
    ...streams,
    message,
    placeholder: suggestion,
    defaultValue: suggestion,
    validate: (given) => fault(wanted(given)),
  });
  return isCancel(answer) ? undefined : wanted(answer);
}

/** Asks which of some things are meant, any number of them; undefined when the person would rather stop. */
export async function askWhich(
  message: string,
  choices: readonly { value: string; label: string }[],
  streams: Streams = {},
): Promise<string[] | undefined> {
  const answer = await multiselect({ ...streams, message, options: [...choices], required: false, maxItems: 12 });
  return isCancel(answer) ? undefined : answer;
}

/** Asks for a passphrase, which is not shown; undefined when the person would rather stop. */
export async function askSecret(
  message: string,
  streams: Streams = {},
  fault: (answer: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await password({ ...streams, message, validate: (given = '') => fault(given) });
  return isCancel(answer) ? undefined : answer;
}

/** Opens a row of questions. */
export function beginQuestions(title: string, streams: Streams = {}): void {
  intro(title, streams);
}

/** Closes a row of questions. */
export function endQuestions(words: string, streams: Streams = {}): void {
  outro(words, streams);
}
