/** `HALL_OF_FAME.md`. */
export const hallOfFameMarkdown = `# Hall of fame of {{publisher}}

{{#if entries}}
We thank everyone who found, reported or helped to mend a vulnerability, the latest first:

{{#each entries}}
{{this}}
{{/each}}
{{else}}
Nobody is named here yet.
{{/if}}
{{#if anonymous}}

{{anonymous}} We thank you, too.
{{/if}}
`;
