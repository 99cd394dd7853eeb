import { actions } from './github-actions.ts';
import { githubDeployment } from './github-deployment.ts';
import type { Host } from './hosts.ts';

/** What a workflow has to be told: where the tree will be public, and by which host. */
export interface Publishing {
  baseUrl: string;
  host: Host;
}

/** `.github/workflows/advisories.yml`. The only one of these jobs that has the key is `publish`, and the only one that has access to the host is `deploy`. */
export function githubWorkflow({ baseUrl, host }: Publishing): string {
  const { name, settings, job, keep } = githubDeployment(host);
  return `# Checks advisories in pull requests, and publishes what is merged. The key is in no job that runs the code of a pull request.
#
# Set up once, under Settings:
#   Environments > publication   secrets CSAF_PRESS_SIGNING_KEY and CSAF_PRESS_PASSPHRASE; allow the branch main alone
${settings}#
# Then publish for the first time: Actions > Advisories > Run workflow, with "first" ticked. From then on, each build compares with
# what is public: unchanged documents keep their bytes and signatures, and a forbidden change stops it.
name: Advisories

on:
  pull_request:
  push:
    branches: [main]
  schedule:
    # Embargoes end, and security.txt must be renewed: publish every day, changed or not.
    - cron: '17 5 * * *'
  workflow_dispatch:
    inputs:
      first:
        description: Nothing is published yet
        type: boolean
        default: false

permissions: {}

defaults:
  run:
    shell: bash # stops where any part of a pipe fails

# A newer push makes an older check pointless; a publication is never cut off, and never overlaps another.
concurrency:
  group: advisories-\${{ github.event.pull_request.number || 'publication' }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      contents: read
    env:
      # Through the environment, never into a script: whoever opens a pull request chooses names.
      BASE: origin/\${{ github.base_ref }}
    steps:
      - uses: ${actions.checkout}
        with:
          fetch-depth: 0 # the history rules compare with what the base branch publishes
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - name: Check what changed
        run: npm run --silent csaf-press -- check --since "$BASE" --format github
      - name: Tell what would be published
        if: \${{ !cancelled() }}
        run: npm run --silent csaf-press -- plan --since "$BASE" >> "$GITHUB_STEP_SUMMARY"
      - name: Build the preview, with a throwaway key
        run: npm run --silent csaf-press -- build --allow-dev-key
      - uses: ${actions.uploadArtifact}
        with:
          name: preview
          path: dist/
          include-hidden-files: true # .well-known
          if-no-files-found: error
          retention-days: 14

  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main' && vars.ADVISORIES_HOST ${name === undefined ? "!= ''" : `== '${name}'`}
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    environment: publication
    permissions:
      contents: read
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
          package-manager-cache: false # nothing that a pull request could have cached comes near the key
      - run: npm ci
      - name: Build and sign
        env:
          PUBLISHED: ${baseUrl} # as base_url in advisories/publisher.yaml
          FIRST: \${{ inputs.first && '--first' || '' }}
          CSAF_PRESS_SIGNING_KEY: \${{ secrets.CSAF_PRESS_SIGNING_KEY }}
          CSAF_PRESS_PASSPHRASE: \${{ secrets.CSAF_PRESS_PASSPHRASE }}
        run: npm run --silent csaf-press -- build --production --previous "$PUBLISHED" $FIRST
      - name: Audit what was built
        run: npm run --silent csaf-press -- verify dist
${keep}${job}`;
}
