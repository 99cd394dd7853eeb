import type { Host } from './hosts.ts';
import {
  indented,
  purgeCloudflare,
  uploadToCloudflarePages,
  uploadToNetlify,
  uploadToS3,
  uploadToServer,
} from './upload-scripts.ts';

/** How a pipeline of GitLab brings what was built to a host. */
export interface GitlabDeployment {
  /** What ADVISORIES_HOST has to be; undefined when that is not decided. */
  name: string | undefined;
  /** Lines of the head, what to set up. */
  settings: string;
  /** The job that deploys. */
  job: string;
}

/** The deployment to a host; for none, what was built is kept with the pipeline. */
export function gitlabDeployment(host: Host): GitlabDeployment {
  const { rows, job } = deployments[host];
  const settings = rows.map((row) => `#   ${row}\n`).join('');
  if (host === 'none') return { name: undefined, settings, job };
  return { name: host === 'github-pages' ? 'gitlab-pages' : host, settings, job };
}

interface Deployment {
  rows: readonly string[];
  job: string;
}

/** The job \`deploy\`, which has what was built in \`dist/\`. */
function deployJob(host: Host, comment: string, scripts: readonly string[], prepare: string): string {
  return `
# ${comment}
deploy:
  needs: [publish]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ADVISORIES_HOST == "${host}"
  environment: publication
  resource_group: publication
  variables:
    WORK: /tmp
${prepare}  script:
${scripts.map((script) => `    - |\n${indented(script, 6)}`).join('')}`;
}

const nothing = '  before_script: []\n';
const tools = (names: string): string => `  before_script:
    - apt-get update -qq
    - apt-get install -qq --no-install-recommends ${names}
`;
const inWaves = 'One file after the other: documents first, lists last, then what is gone.';
const purge = `if [ -n "$CLOUDFLARE_ZONE" ]; then
${indented(purgeCloudflare, 2)}fi
`;

const pages: Deployment = {
  rows: [],
  job: `
# All files at once.
deploy:
  needs: [publish]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ADVISORIES_HOST == "gitlab-pages"
  resource_group: publication
  before_script: []
  script:
    - echo "dist/ is published as it is."
  pages:
    publish: dist
`,
};

const deployments: Readonly<Record<Host, Deployment>> = {
  'cloudflare-pages': {
    rows: [
      'CLOUDFLARE_API_TOKEN (Account > Cloudflare Pages > Edit, and nothing else), CLOUDFLARE_ACCOUNT_ID,',
      'CLOUDFLARE_PROJECT, whose production branch is main',
    ],
    job: deployJob(
      'cloudflare-pages',
      'All files at once: Cloudflare Pages switches to a deployment when it is whole.',
      [uploadToCloudflarePages],
      nothing,
    ),
  },
  netlify: {
    rows: ['NETLIFY_AUTH_TOKEN, NETLIFY_SITE_ID'],
    job: deployJob(
      'netlify',
      'All files at once: Netlify switches to a deploy when it is whole.',
      [uploadToNetlify],
      nothing,
    ),
  },
  s3: {
    rows: [
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, good for this bucket alone, AWS_REGION,',
      'DEPLOY_TO: s3://bucket, or s3://bucket/prefix; AWS_ENDPOINT_URL, for a store other than AWS',
      'CLOUDFLARE_ZONE and CLOUDFLARE_PURGE_TOKEN, if Cloudflare caches for you',
    ],
    job: deployJob('s3', inWaves, [uploadToS3, purge], `${tools('jq')}    - npm ci\n`),
  },
  server: {
    rows: [
      'SSH_PRIVATE_KEY, of an account that may write there and nowhere else,',
      'SSH_KNOWN_HOSTS, as ssh-keyscan prints it, compared with what the server itself says,',
      'DEPLOY_TO: account@host:/srv/www/, the folder that is to hold the tree',
      'CLOUDFLARE_ZONE and CLOUDFLARE_PURGE_TOKEN, if Cloudflare caches for you',
    ],
    job: deployJob('server', inWaves, [uploadToServer, purge], tools('jq rsync')),
  },
  'github-pages': pages,
  'gitlab-pages': pages,
  none: { rows: ['HOSTING.md of csaf-press has a job for each host.'], job: '' },
};
