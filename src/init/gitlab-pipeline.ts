/** `.gitlab-ci.yml`: the same as the GitHub workflow, in GitLab's words. */
export const gitlabPipeline: string = `# Checks advisories in merge requests, and publishes what is merged. The key is in no job that runs the code of a merge request.
#
# Set up once, under Settings > CI/CD > Variables:
#   CSAF_PRESS_SIGNING_KEY, CSAF_PRESS_PASSPHRASE   protected and hidden, for the environment publication
#   ADVISORIES_HOST                                 gitlab-pages, or any other name once a job below deploys to it.
#                                                   Nothing is published while it is not set.
# Add a pipeline schedule, once a day: embargoes end, and security.txt must be renewed.

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
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ADVISORIES_HOST
  environment: publication
  resource_group: publication # one after the other
  script:
    - npm run --silent csaf-press -- build --production
    - npm run --silent csaf-press -- verify dist
    # To a host that takes files one by one: documents first, the lists that name them last, and only then what is gone.
    # publication.json names every file in that order.
    #
    # - |
    #   for wave in document page list metadata; do
    #     jq -r --arg wave "$wave" '.files[] | select(.wave == $wave) | .path' dist/publication.json > files
    #     rsync -a --files-from=files dist/ "$HOST:/srv/www/"
    #   done
    #   rsync -a --delete-after dist/ "$HOST:/srv/www/"
  artifacts:
    paths: [dist/]
    expire_in: 2 weeks

# All files at once.
gitlab-pages:
  needs: [publish]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $ADVISORIES_HOST == "gitlab-pages"
  before_script: []
  script:
    - echo "dist/ is published as it is."
  pages:
    publish: dist
`;
