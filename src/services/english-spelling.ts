/** Endings of British spelling and what American spelling has in their place. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=(?:s|ed|ing|ful|less|able|ite|ites|al|ally|hood|er|ers)?$)/u, 'or'],
  [/(?<=\p{L}{2})is(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)/u, 'iz'],
  [/(?<=\p{L}{2})ys(?=(?:e|es|ed|er|ers|ing)$)/u, 'yz'],
  [/(?<=\p{L}{2})ll(?=(?:ed|er|ers|ing|ation|ations)$)/u, 'l'],
  [/(?<=\p{L})tre(?=s?$)/u, 'ter'],
  [/(?<=\p{L}{2})ogue(?=s?$)/u, 'og'],
  [/(?<=\p{L})ence(?=s?$)/u, 'ense'],
  [/(?<=\p{L})ae(?=\p{L})/u, 'e'],
];

/**
 * How American spelling might have a word of British spelling: `authorisation` as `authorization`. It lets one American dictionary serve
 * all of English.
 */
export function americanSpellings(word: string): string[] {
  return endings.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
}
