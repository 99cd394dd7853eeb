/** `security.txt` (RFC 9116). `CSAF` comes first: csaf_checker reads the first one, and it must be the well-known file. */
export const securityTxt = `CSAF: {{csaf}}
{{#each contacts}}
Contact: {{this}}
{{/each}}
Expires: {{expires}}
{{#if encryption}}
Encryption: {{encryption}}
{{/if}}
Acknowledgments: {{acknowledgments}}
Policy: {{policy}}
{{#if languages}}
Preferred-Languages: {{languages}}
{{/if}}
{{#each canonical}}
Canonical: {{this}}
{{/each}}
`;
