/** Names of environment variables whose values are nobody's to read. */
const secretName = /key|token|secret|pass|pwd|credential|auth|pin/i;

/** Shorter values would blacken every other word. */
const shortestSecret = 6;

const mostCharacters = 600;

/**
 * What a foreign program said, fit to be shown: in one line, at most 600 characters, without control characters, armoured blocks, and the
 * values of environment variables that may be secret.
 *
 * @param passedOn names of variables that the program was given on purpose: whatever they are called, they are secret
 */
export function redacted(
  words: string,
  env: Readonly<Record<string, string | undefined>>,
  passedOn: readonly string[],
): string {
  let shown = words.replaceAll(/-----BEGIN [\s\S]*?(?:-----END [^\n]*|$)/g, '[armoured block]');
  for (const secret of secretsIn(env, passedOn)) shown = shown.replaceAll(secret, '[secret]');
  const line = shown
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)} …` : line;
}

/** Longest first, so that no part of one is left; of a value of several lines each line, for a program may print them apart. */
function secretsIn(env: Readonly<Record<string, string | undefined>>, passedOn: readonly string[]): string[] {
  const values = Object.entries(env).flatMap(([name, value = '']) =>
    secretName.test(name) || passedOn.includes(name) ? [value, ...value.split(/\r?\n|\\n/)] : [],
  );
  const secrets = new Set(values.map((value) => value.trim()).filter(({ length }) => length >= shortestSecret));
  return [...secrets].sort((a, b) => b.length - a.length);
}
