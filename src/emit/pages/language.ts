/**
 * English names of ISO 639-1 codes that security teams answer in. `Intl.DisplayNames` knows more, but its words depend on the
 * ICU data of the Node that builds, and the same content must give the same bytes.
 */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'Arabic',
    bg: 'Bulgarian',
    ca: 'Catalan',
    cs: 'Czech',
    da: 'Danish',
    de: 'German',
    el: 'Greek',
    en: 'English',
    es: 'Spanish',
    et: 'Estonian',
    fi: 'Finnish',
    fr: 'French',
    ga: 'Irish',
    he: 'Hebrew',
    hi: 'Hindi',
    hr: 'Croatian',
    hu: 'Hungarian',
    id: 'Indonesian',
    it: 'Italian',
    ja: 'Japanese',
    ko: 'Korean',
    lt: 'Lithuanian',
    lv: 'Latvian',
    mt: 'Maltese',
    nl: 'Dutch',
    no: 'Norwegian',
    pl: 'Polish',
    pt: 'Portuguese',
    ro: 'Romanian',
    ru: 'Russian',
    sk: 'Slovak',
    sl: 'Slovenian',
    sv: 'Swedish',
    th: 'Thai',
    tr: 'Turkish',
    uk: 'Ukrainian',
    vi: 'Vietnamese',
    zh: 'Chinese',
  }),
);

/** A language tag (RFC 5646) for reading: `de` becomes `German`, `de-AT` `German (de-AT)`; a tag without a name stays. */
export function languageName(tag: string): string {
  const name = names.get(tag.split('-')[0]?.toLowerCase() ?? '');
  if (name === undefined) return tag;
  return tag.includes('-') ? `${name} (${tag})` : name;
}
