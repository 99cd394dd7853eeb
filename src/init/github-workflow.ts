/** The commit of each action, and the version that it is. A tag can be moved; a commit cannot. */
const actions = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  uploadArtifact: 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  uploadPages: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deployPages: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
} as const;

/** `.github/workflows/advisories.yml`. The same in every repository, this one included. */
export const githubWorkflow: string = `# Checks advisories in pull requests, and publishes what is merged. The key is in no job that runs the code of a pull request.
#
# Set up once, under Settings:
#   Environments > publication   secrets CSAF_PRESS_SIGNING_KEY and CSAF_PRESS_PASSPHRASE; allow the branch main alone
#   Variables > Actions          ADVISORIES_HOST: github-pages, or any other name once a job below deploys to it.
#                                Nothing is published while it is not set.
name: Advisories

on:
  pull_request:
  push:
    branches: [main]
  schedule:
    # Embargoes end, and security.txt must be renewed: publish every day, changed or not.
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions: {}

# A newer push makes an older check pointless; a publication is never cut off.
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
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main' && vars.ADVISORIES_HOST != ''
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
          CSAF_PRESS_SIGNING_KEY: \${{ secrets.CSAF_PRESS_SIGNING_KEY }}
          CSAF_PRESS_PASSPHRASE: \${{ secrets.CSAF_PRESS_PASSPHRASE }}
        run: npm run --silent csaf-press -- build --production
      - name: Audit what was built
        run: npm run --silent csaf-press -- verify dist
      - uses: ${actions.uploadPages}
        with:
          path: dist/
          include-hidden-files: true # .well-known
      # To a host that takes files one by one: documents first, the lists that name them last, and only then what is gone.
      # publication.json names every file in that order.
      #
      # - name: Upload
      #   run: |
      #     for wave in document page list metadata; do
      #       jq -r --arg wave "$wave" '.files[] | select(.wave == $wave) | .path' dist/publication.json > "$RUNNER_TEMP/files"
      #       rsync -a --files-from="$RUNNER_TEMP/files" dist/ "$HOST:/srv/www/"
      #     done
      #     rsync -a --delete-after dist/ "$HOST:/srv/www/"

  # All files at once. GitHub Pages adds a charset to application/json, which strict consumers of CSAF reject.
  github-pages:
    needs: publish
    if: vars.ADVISORIES_HOST == 'github-pages'
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
`;
