/**
 * Shell of the deploy jobs, the same on GitHub and GitLab. It finds the tree in `dist/`, works in `$WORK`, and gets all else that it needs
 * from variables, never from text put into it.
 */

/** What a job runs that does not come with the repository: exactly these versions. */
export const wrangler = 'wrangler@4.164.0';
export const netlify = 'netlify-cli@27.10.2';

/** To Cloudflare Pages, which makes all files public in one step. */
export const uploadToCloudflarePages: string = `npx --yes ${wrangler} pages deploy dist --project-name "$CLOUDFLARE_PROJECT" --branch main
`;

/** To Netlify, which makes all files public in one step. */
export const uploadToNetlify: string = `npx --yes ${netlify} deploy --prod --no-build --dir dist --site "$NETLIFY_SITE_ID"
`;

/** To a store that speaks S3: documents first, lists last, taken up again where it stopped. */
export const uploadToS3 = `npm run --silent csaf-press -- deploy --to "$DEPLOY_TO"
`;

/**
 * To a server over SSH, wave by wave. Files whose bytes stay the same are not touched, so that they keep their ETag; what is deleted is
 * what the previous publication named and this one does not, never anything else. `publication.json` comes last: until then the next build
 * compares with the old one, and so knows what is left to delete.
 */
export const uploadToServer = `umask 077
printf '%s\\n' "$SSH_PRIVATE_KEY" > "$WORK/key"
printf '%s\\n' "$SSH_KNOWN_HOSTS" > "$WORK/known_hosts"
export RSYNC_RSH="ssh -i $WORK/key -o UserKnownHostsFile=$WORK/known_hosts -o IdentitiesOnly=yes -o BatchMode=yes"
upload() { rsync --checksum --delay-updates --perms --chmod=D755,F644 --files-from="$WORK/files" "$@" dist/ "$DEPLOY_TO"; }
for wave in document page list metadata; do
  jq -r --arg wave "$wave" '.files[] | select(.wave == $wave).path' dist/publication.json > "$WORK/files"
  upload
done
jq -r '.changes.removed // [] | .[]' dist/publication.json > "$WORK/files"
upload --delete-missing-args
echo publication.json > "$WORK/files"
upload
`;

/** Has CloudFront forget what is no longer so; by the thousand it is cheaper to forget all. */
export const purgeCloudFront = `jq -r '.changes.purge // [] | .[] | sub("^https://[^/]+"; "")' dist/publication.json > "$WORK/purge"
mapfile -t paths < "$WORK/purge"
if [ "\${#paths[@]}" -gt 1000 ]; then paths=('/*'); fi
if [ "\${#paths[@]}" -gt 0 ]; then
  aws cloudfront create-invalidation --distribution-id "$CLOUDFRONT_DISTRIBUTION" --paths "\${paths[@]}"
fi
`;

/** Has Cloudflare's CDN forget what is no longer so, thirty URLs at a time. */
export const purgeCloudflare = `jq -c '.changes.purge // [] | range(0; length; 30) as $i | { files: .[$i:$i + 30] }' dist/publication.json |
  while read -r files; do
    curl --fail --silent --show-error --output "$WORK/answer" --header "Authorization: Bearer $CLOUDFLARE_PURGE_TOKEN" \\
      --json "$files" "https://api.cloudflare.com/client/v4/zones/$CLOUDFLARE_ZONE/purge_cache"
  done
`;

/** A script as a block of YAML, each line after `spaces` spaces. */
export function indented(script: string, spaces: number): string {
  return script.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
