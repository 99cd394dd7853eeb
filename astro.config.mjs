import { defineConfig } from 'astro/config';

/** `site`, `base`, `outDir` and the caches come from whoever builds: `src/write/site.ts`. */
export default defineConfig({
  srcDir: './site',
  output: 'static',
  trailingSlash: 'always',
  // One small style sheet for all pages, which a browser fetches once and a strict content security policy allows.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // An empty folder would do; nothing is copied, what is published beside the pages comes from the pipeline.
  publicDir: './site/public',
});
