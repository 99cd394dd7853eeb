/** Rules that are never the first to speak of a fault in YAML, and why. Any other rule has a golden case. */
export const unreachableRules: Readonly<Record<string, string>> = {
  'content/unknown-word': 'The schemas of the YAML list the same words, and refuse others first.',
  'csaf/6.1.14': 'content/revision-order tells it in the words of the YAML.',
  'csaf/6.1.17': 'content/draft-version tells it, or 6.1.16 comes before it.',
  'csaf/6.1.18': 'content/draft-version tells it.',
  'csaf/6.1.19': 'content/draft-version tells it.',
  'csaf/6.1.20': 'content/draft-version tells it, or 6.1.16 comes before it.',
  'csaf/6.1.22': 'content/revision-order tells it.',
  'csaf/6.2.13': 'The keys of what is compiled are sorted.',
  'csaf/6.3.6': 'It needs the network, which check never asks.',
  'csaf/6.3.7': 'It needs the network, which check never asks.',
  'csaf/6.3.8': 'It needs a dictionary, which only validate --spell brings.',
};
