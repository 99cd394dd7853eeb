const trimmed = 'must be one line, and neither begin nor end with a space';

/** What a text must be, by the name that the generated validators give its pattern; stands after the name of the element. */
export const patternWords: ReadonlyMap<unknown, string> = new Map([
  ['cpe', 'must be a CPE name, such as cpe:2.3:a:vendor:product:1.0:*:*:*:*:*:*:*'],
  ['language', 'must be a language tag, such as en or pt-BR'],
  ['version', 'must be a whole number or a semantic version, such as 2 or 1.4.0'],
  ['semver', 'must be a semantic version, such as 1.0.0'],
  ['trimmed', `${trimmed}, \`-\`, \`_\` or \`.\``],
  ['trimmed-space', trimmed],
  ['hash-algorithm', 'must be the name of an algorithm in lower case, such as sha256'],
  ['hash-lower', 'must be at least 32 hexadecimal digits in lower case'],
  ['hash', 'must be at least 32 hexadecimal digits'],
  ['purl', 'must be a package URL, such as pkg:npm/example@1.0.0'],
  ['uuid', 'must be a UUID of version 4 in lower case, or the one of all 0 or all f'],
  ['share', 'must be a number from 0 to 1 with a decimal point, such as 0.25'],
  ['cve', 'must be a CVE, such as CVE-2024-12345'],
  ['cwe', 'must be the id of a weakness, such as CWE-79'],
  ['cwe-version', 'must be a version of the CWE list, such as 4.13'],
  [
    'extension-schema',
    'must be an https URL of an extension schema that ends in its version, such as …/example_1.0.0.json',
  ],
  ['cvss-2.0', 'must be a vector of CVSS 2.0, such as AV:N/AC:L/Au:N/C:P/I:P/A:P'],
  ['cvss-3.0', 'must be a vector of CVSS 3.0, beginning with CVSS:3.0/'],
  ['cvss-3.1', 'must be a vector of CVSS 3.1, beginning with CVSS:3.1/'],
  ['cvss-4.0', 'must be a vector of CVSS 4.0, beginning with CVSS:4.0/ and with all metrics in their order'],
  ['ssvc-key', 'must be letters, digits and `_` between them'],
  ['ssvc-namespace', 'must be a namespace of SSVC, such as ssvc or x_com.example#unit'],
]);
