/**
 * A function of several subjects that asks for the text of each subject once, however often it stands in a list. A subject
 * may not change; its text goes when the subject goes.
 *
 * @param write gives one text a subject, in their order
 */
export function eachOnce<Subject extends object>(
  write: (subjects: readonly Subject[]) => readonly string[],
): (subjects: readonly Subject[]) => string[] {
  const known = new WeakMap<Subject, string>();
  return (subjects) => {
    const unknown = [...new Set(subjects)].filter((subject) => !known.has(subject));
    const texts = unknown.length === 0 ? [] : write(unknown);
    // A text too few would be an entry that a feed lacks without a word.
    if (texts.length !== unknown.length) throw new Error(`${texts.length} texts for ${unknown.length} subjects`);
    for (const [index, subject] of unknown.entries()) known.set(subject, texts[index] ?? '');
    return subjects.map((subject) => known.get(subject) ?? '');
  };
}
