/** What YAML would take for something else than a text. */
const special = /^(?:true|false|null|yes|no|on|off|y|n|~)$|^[\d.+-]/i;

/** A text of one line as a scalar of YAML: plain where that is safe, else in double quotes, whose escapes are those of JSON. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N} .,'()&/@:_?=~+-]*$/u.test(text) && !/: |:$| $/.test(text) && !special.test(text);
  return plain ? text : JSON.stringify(text);
}
