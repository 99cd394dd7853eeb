/** Words that often stand in names of products and organizations, so that one that is nearly the same is a slip. */
const usualWords: readonly string[] = [
  ...[
    'access',
    'adapter',
    'agent',
    'analyzer',
    'appliance',
    'application',
    'automation',
    'business',
    'client',
    'cloud',
  ],
  ...[
    'communication',
    'community',
    'company',
    'component',
    'computer',
    'configuration',
    'connector',
    'console',
    'control',
  ],
  ...[
    'controller',
    'converter',
    'desktop',
    'developer',
    'device',
    'edition',
    'energy',
    'engine',
    'engineering',
    'enterprise',
  ],
  ...[
    'ethernet',
    'example',
    'extension',
    'firewall',
    'firmware',
    'foundation',
    'framework',
    'gateway',
    'hardware',
    'industrial',
  ],
  ...[
    'industries',
    'infrastructure',
    'installer',
    'interface',
    'international',
    'library',
    'machine',
    'management',
    'manager',
  ],
  ...[
    'medical',
    'message',
    'mobile',
    'module',
    'monitor',
    'monitoring',
    'network',
    'operating',
    'package',
    'platform',
    'plugin',
  ],
  ...[
    'power',
    'printer',
    'processor',
    'product',
    'products',
    'professional',
    'project',
    'protection',
    'protocol',
    'proxy',
  ],
  ...[
    'release',
    'remote',
    'research',
    'researcher',
    'router',
    'runtime',
    'scanner',
    'security',
    'series',
    'server',
    'service',
  ],
  ...['services', 'software', 'solution', 'solutions', 'standard', 'station', 'storage', 'switch', 'system', 'systems'],
  ...[
    'technologies',
    'technology',
    'terminal',
    'toolkit',
    'university',
    'utility',
    'version',
    'versions',
    'virtual',
    'wireless',
  ],
];

/** Whether a word that no dictionary knows is a slip in a usual one: one letter is wrong, missing or too many, or two are swapped. */
export function isNameSlip(word: string): boolean {
  const lower = word.toLowerCase();
  return !usualWords.includes(lower) && usualWords.some((usual) => isOneEditAway(lower, usual));
}

function isOneEditAway(word: string, usual: string): boolean {
  if (Math.abs(word.length - usual.length) > 1) return false;
  let same = 0;
  while (same < usual.length && word[same] === usual[same]) same += 1;
  const rest = word.slice(same);
  const usualRest = usual.slice(same);
  const isWrong = rest.slice(1) === usualRest.slice(1);
  const isTooMany = rest.slice(1) === usualRest;
  const isMissing = rest === usualRest.slice(1);
  const isSwapped = rest[0] === usualRest[1] && rest[1] === usualRest[0] && rest.slice(2) === usualRest.slice(2);
  return isWrong || isTooMany || isMissing || isSwapped;
}
