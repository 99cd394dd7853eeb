/** `SECURITY.md`. Every value is Markdown already; an empty one leaves its section out. */
export const securityMarkdown = `# Security policy of {{publisher}}

{{#if introduction}}
{{introduction}}

{{/if}}
{{#if expires}}
This policy holds until {{expires}}.

{{/if}}
## Reporting a vulnerability

{{#each contacts}}
{{this}}
{{/each}}
{{#if neverBy}}

Please do not report vulnerabilities by:

{{#each neverBy}}
{{this}}
{{/each}}
{{/if}}
{{#if languages}}

We read reports in these languages, the preferred one first: {{languages}}.
{{/if}}
{{#if reportWhen}}

Report when:

{{#each reportWhen}}
{{this}}
{{/each}}
{{/if}}
{{#if checkFirst}}

Please check first:

{{#each checkFirst}}
{{this}}
{{/each}}
{{/if}}
{{#if include}}

A report should hold:

{{#each include}}
{{this}}
{{/each}}
{{/if}}

{{#if encryption}}

### Encryption

{{#each encryption}}
{{this}}

{{/each}}
{{/if}}
{{#if targets}}

## What you can expect

{{#each targets}}
{{this}}
{{/each}}
{{/if}}
{{#if disclosure}}

## Disclosure

{{#each disclosure}}
{{this}}

{{/each}}
{{#each disclosureSteps}}
{{this}}
{{/each}}
{{/if}}
{{#if severities}}

## Severities

{{#each severities}}
### {{title}}

{{#if means}}
{{means}}

{{/if}}
{{#each triggers}}
{{this}}
{{/each}}

{{/each}}
{{/if}}
{{#each sections}}

## {{title}}

{{body}}
{{/each}}
{{#if versions}}

## Supported versions

| Product | Version | Security fixes |
| --- | --- | --- |
{{#each versions}}
{{this}}
{{/each}}
{{/if}}

## Advisories

- [Policy on the web]({{policyUrl}})
- [Security advisories]({{siteUrl}})
- [Feeds]({{feedsUrl}})
- [CSAF provider metadata]({{providerMetadataUrl}})
- [Hall of fame]({{hallOfFameUrl}})
`;
