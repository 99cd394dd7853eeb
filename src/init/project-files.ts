import type { Answers } from './answers.ts';

/** What `package.json` is made of. */
export interface Project {
  /** Name of the folder. */
  folder: string;
  /** Version of csaf-press. */
  version: string;
}

/** `package.json`. Node comes with the install, whatever the system has. */
export function manifestFile({ name }: Answers, { folder, version }: Project): string {
  const manifest = {
    name: packageName(folder),
    description: `Security advisories of ${name}`,
    private: true,
    type: 'module',
    scripts: {
      new: 'csaf-press new',
      check: 'csaf-press check',
      dev: 'csaf-press dev',
      release: 'csaf-press release',
      status: 'csaf-press status',
      build: 'csaf-press build',
      verify: 'csaf-press verify dist',
      test: 'csaf-press check',
      'csaf-press': 'csaf-press',
    },
    devDependencies: { 'csaf-press': `^${version}`, node: '^24.21.0' },
    allowScripts: { node: true, esbuild: false },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' || name === 'csaf-press' || name === 'node' ? 'advisories' : name;
}

/** `.gitignore`. */
export const ignoreFile: string = `node_modules/
/dist/
/dist-restricted/
/.dist*.csaf-press-*/
# Caches, and the throwaway key that signs previews.
/.csaf-press/
# Private keys and revocation certificates, as csaf-press keys generate names them.
/signing-key*
*.log
`;

/** `.editorconfig`. */
export const editorConfig: string = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
trim_trailing_whitespace = true
indent_style = space
indent_size = 2
`;

/** `SECURITY.md`, which hosts of repositories show to whoever is about to report. */
export function securityFile({ name, contact, baseUrl }: Answers): string {
  return `# Security

Report vulnerabilities in products of ${name} to ${contact}, please not in a public issue.

The policy is at ${baseUrl}policy/, the advisories at ${baseUrl}.

<!-- \`npm run build\` writes the whole policy as dist/SECURITY.md, made from advisories/policy.yaml: put that here. -->
`;
}

/** `README.md`. */
export function readmeFile({ name, baseUrl }: Answers, id: string): string {
  const [, year = ''] = /-(\d{4})-\d+$/.exec(id) ?? [];
  return `# Security advisories of ${name}

Advisories are short YAML files in \`advisories/\`. csaf-press checks them and makes signed CSAF documents, a web site
and feeds of them, to be served at ${baseUrl}.

\`\`\`sh
npm install
npm run new         # a draft of the next advisory
npm run check       # what is wrong, on which line, and what to do
npm run dev         # the site, live, drafts included
npm run release     # turns the draft that you name into an advisory: npm run release -- ${id}
npm run build       # the site and the CSAF provider, in dist/
\`\`\`

| file | holds |
|---|---|
| \`advisories/publisher.yaml\` | who publishes, and where |
| \`advisories/products.yaml\` | the products, each once |
| \`advisories/policy.yaml\` | what you promise to whoever reports |
| \`advisories/${year}/${id}.yaml\` | one advisory |

An advisory stays home while it has \`status: draft\`, an \`embargo_until\` in the future, or a TLP label other than CLEAR and GREEN. What is in a public repository can be
read by everyone all the same: keep embargoed advisories in a private one.

A pull request is checked by \`.github/workflows/advisories.yml\` (on GitLab by \`.gitlab-ci.yml\`; delete the one that you do not need), which also tells what it would publish and keeps a
preview. What is merged is signed and published, once the key and the host are set up as the head of that file says.
`;
}
