import type { Publishing } from './github-workflow.ts';
import { gitlabDeployment } from './gitlab-deployment.ts';

/** `.gitlab-ci.yml`: the same as the GitHub workflow, in GitLab's words. */
export function gitlabPipeline({ baseUrl, host }: Publishing): string {
  const { name, settings, job } = gitlabDeployment(host);
  return `# Checks advisories in merge requests, and publishes what is merged. The key is in no job that runs the code of a merge request.
#
# Set up once, under Settings > CI/CD > Variables:
#   CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_PASSPHRASE   protected and hidden, for the environment publication
#   ADVISORIES_HOST                                 ${name ?? 'any name, once a job below deploys what "publish" keeps'}.
#                                                   Nothing is published while it is not set.
${settings}# Add a pipeline schedule, once a day: embargoes end, and security.txt must be renewed.
#
# Then publish for the first time: Build > Pipelines > New pipeline, with the variable FIRST set to --first. From then on, each build
# compares with what is public: unchanged documents keep their bytes and signatures, and a forbidden change stops it.

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

default:
  image: node:24-bookworm
  timeout: 15 minutes
  before_script:
    - npm ci

.merge-request:
  interruptible: true
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0 # the history rules compare with what the target branch publishes

check:
  extends: .merge-request
  script:
    - git fetch --quiet origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    # The report marks the lines in the merge request; the log shows them as well.
    - npm run --silent csaf-press -- check --since FETCH_HEAD --format gitlab > findings.json || true
    - npm run --silent csaf-press -- check --since FETCH_HEAD
  artifacts:
    when: always
    expire_in: 2 weeks
    reports:
      codequality: findings.json

preview:
  extends: .merge-request
  script:
    - git fetch --quiet origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - npm run --silent csaf-press -- plan --since FETCH_HEAD | tee plan.md
    - npm run --silent csaf-press -- build --allow-dev-key
  artifacts:
    # A link in the merge request.
    expose_as: What would be published
    paths: [plan.md, dist/]
    expire_in: 2 weeks

publish:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ADVISORIES_HOST${name === undefined ? '' : ` == "${name}"`}
  environment: publication
  resource_group: publication # one after the other
  variables:
    PUBLISHED: ${baseUrl} # as base_url in advisories/publisher.yaml
  script:
    - npm run --silent csaf-press -- build --production --previous "$PUBLISHED" $FIRST
    - npm run --silent csaf-press -- verify dist
  artifacts:
    paths: [dist/]
    expire_in: 2 weeks
${job}`;
}
