import { actions } from './github-actions.ts';
import type { Host } from './hosts.ts';
import {
  indented,
  purgeCloudFront,
  purgeCloudflare,
  uploadToCloudflarePages,
  uploadToNetlify,
  uploadToS3,
  uploadToServer,
} from './upload-scripts.ts';

/** How a workflow of GitHub brings what was built to a host. */
export interface GithubDeployment {
  /** What ADVISORIES_HOST has to be; undefined when that is not decided. */
  name: string | undefined;
  /** Lines of the head, what to set up. */
  settings: string;
  /** Last steps of the job that builds: the tree is handed on. */
  keep: string;
  /** The job that deploys. */
  job: string;
}

/** The deployment to a host; for none, what was built is kept with the run. */
export function githubDeployment(host: Host): GithubDeployment {
  const on = host === 'gitlab-pages' ? 'github-pages' : host;
  const { rows, job } = deployments[on];
  return { name: on === 'none' ? undefined : on, settings: settings(rows), keep: keep(on), job };
}

type GithubHost = Exclude<Host, 'gitlab-pages'>;

interface Deployment {
  /** Rows of the head: in which place of the settings, and what. */
  rows: readonly (readonly [place: string, what: string])[];
  job: string;
}

function settings(rows: Deployment['rows']): string {
  return rows.map(([place, what]) => `#   ${place.padEnd(27)}  ${what}\n`).join('');
}

function keep(host: GithubHost): string {
  return host === 'github-pages'
    ? `      - uses: ${actions.uploadPages}
        with:
          path: dist/
          include-hidden-files: true # .well-known
`
    : `      - uses: ${actions.uploadArtifact}
        with:
          name: site
          path: dist/
          include-hidden-files: true # .well-known
          if-no-files-found: error
          retention-days: 14
`;
}

const gate = (host: string): readonly [string, string] => [
  'Variables > Actions',
  `ADVISORIES_HOST: ${host}. Nothing is published while it is not set.`,
];
const more = (what: string): readonly [string, string] => ['', what];

/** Head of a job that has what was built in \`dist/\`. */
function deployJob(comment: string, permissions: '{}' | 'contents: read'): string {
  return `
  # ${comment}
  deploy:
    needs: publish
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    environment: publication
    permissions:${permissions === '{}' ? ' {}' : `\n      ${permissions}`}
    steps:
`;
}

const node = `      - uses: ${actions.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
`;
const download = `      - uses: ${actions.downloadArtifact}
        with:
          name: site
          path: dist/
`;

function step(name: string, env: Readonly<Record<string, string>>, script: string, condition?: string): string {
  const lines = Object.entries({ WORK: expression('runner.temp'), ...env }).map(
    ([key, value]) => `          ${key}: ${value}\n`,
  );
  return `      - name: ${name}
${condition === undefined ? '' : `        if: ${condition}\n`}        env:
${lines.join('')}        run: |
${indented(script, 10)}`;
}

const expression = (text: string): string => `\${{ ${text} }}`;
const secret = (name: string): string => expression(`secrets.${name}`);
const variable = (name: string): string => expression(`vars.${name}`);
const storeKeys = {
  AWS_ACCESS_KEY_ID: secret('AWS_ACCESS_KEY_ID'),
  AWS_SECRET_ACCESS_KEY: secret('AWS_SECRET_ACCESS_KEY'),
  AWS_REGION: variable('AWS_REGION'),
};
const purgeThroughCloudflare: string = step(
  "Purge Cloudflare's cache of what changed",
  { CLOUDFLARE_ZONE: variable('CLOUDFLARE_ZONE'), CLOUDFLARE_PURGE_TOKEN: secret('CLOUDFLARE_PURGE_TOKEN') },
  purgeCloudflare,
  "vars.CLOUDFLARE_ZONE != ''",
);
const cloudflareZone = more(
  'If Cloudflare caches for you: the variable CLOUDFLARE_ZONE, the secret CLOUDFLARE_PURGE_TOKEN',
);

const githubPages: Deployment = {
  rows: [gate('github-pages'), ['Pages > Source', 'GitHub Actions']],
  job: `
  # All files at once. GitHub Pages adds a charset to application/json, which strict consumers of CSAF reject.
  deploy:
    needs: publish
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    permissions:
      pages: write
      id-token: write
    steps:
      - id: deployment
        uses: ${actions.deployPages}
`,
};

const deployments: Readonly<Record<GithubHost, Deployment>> = {
  'cloudflare-pages': {
    rows: [
      more('secret CLOUDFLARE_API_TOKEN (Account > Cloudflare Pages > Edit, and nothing else)'),
      gate('cloudflare-pages'),
      more('CLOUDFLARE_ACCOUNT_ID; CLOUDFLARE_PROJECT, whose production branch is main'),
    ],
    job: `${deployJob('All files at once: Cloudflare Pages switches to a deployment when it is whole.', '{}')}${node}${download}${step(
      'Upload',
      {
        CLOUDFLARE_API_TOKEN: secret('CLOUDFLARE_API_TOKEN'),
        CLOUDFLARE_ACCOUNT_ID: variable('CLOUDFLARE_ACCOUNT_ID'),
        CLOUDFLARE_PROJECT: variable('CLOUDFLARE_PROJECT'),
      },
      uploadToCloudflarePages,
    )}`,
  },
  netlify: {
    rows: [more('secret NETLIFY_AUTH_TOKEN'), gate('netlify'), more('NETLIFY_SITE_ID')],
    job: `${deployJob('All files at once: Netlify switches to a deploy when it is whole.', '{}')}${node}${download}${step(
      'Upload',
      { NETLIFY_AUTH_TOKEN: secret('NETLIFY_AUTH_TOKEN'), NETLIFY_SITE_ID: variable('NETLIFY_SITE_ID') },
      uploadToNetlify,
    )}`,
  },
  s3: {
    rows: [
      more('secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, good for this bucket alone'),
      gate('s3'),
      more('DEPLOY_TO: s3://bucket, or s3://bucket/prefix; AWS_REGION'),
      more('AWS_ENDPOINT_URL, for a store other than AWS'),
      more('If CloudFront stands before it: CLOUDFRONT_DISTRIBUTION'),
      cloudflareZone,
    ],
    job: `${deployJob('One file after the other: documents first, lists last, then what is gone.', 'contents: read')}      - uses: ${actions.checkout}
        with:
          persist-credentials: false
${node}      - run: npm ci
${download}${step(
  'Upload',
  { ...storeKeys, AWS_ENDPOINT_URL: variable('AWS_ENDPOINT_URL'), DEPLOY_TO: variable('DEPLOY_TO') },
  uploadToS3,
)}${step(
  "Purge CloudFront's cache of what changed",
  { ...storeKeys, CLOUDFRONT_DISTRIBUTION: variable('CLOUDFRONT_DISTRIBUTION') },
  purgeCloudFront,
  "vars.CLOUDFRONT_DISTRIBUTION != ''",
)}${purgeThroughCloudflare}`,
  },
  server: {
    rows: [
      more('secrets SSH_PRIVATE_KEY, of an account that may write there and nowhere else, and'),
      more('SSH_KNOWN_HOSTS, as ssh-keyscan prints it, compared with what the server itself says'),
      gate('server'),
      more('DEPLOY_TO: account@host:/srv/www/, the folder that is to hold the tree'),
      cloudflareZone,
    ],
    job: `${deployJob('One file after the other: documents first, lists last, then what is gone.', '{}')}${download}${step(
      'Upload',
      {
        SSH_PRIVATE_KEY: secret('SSH_PRIVATE_KEY'),
        SSH_KNOWN_HOSTS: secret('SSH_KNOWN_HOSTS'),
        DEPLOY_TO: variable('DEPLOY_TO'),
      },
      uploadToServer,
    )}${purgeThroughCloudflare}`,
  },
  'github-pages': githubPages,
  none: {
    rows: [
      gate('any name, once a job below deploys what "publish" keeps as "site"'),
      more('HOSTING.md of csaf-press has one for each host.'),
    ],
    job: '',
  },
};
