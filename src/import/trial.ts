import type { CsafDocument } from '@csaf/types/csaf-2.0';
import { compile } from '../compile/compile.ts';
import type { AuthoredAdvisory, AuthoredPublisher } from '../model/authored.ts';

/** What compiling an advisory would give, or undefined when it gives no document. */
export interface Trial {
  (advisory: AuthoredAdvisory): CsafDocument | undefined;
  /** Under whom it is compiled. */
  publisher?: AuthoredPublisher;
}

export interface TrialContext {
  publisher: AuthoredPublisher;
  now: Date;
  cweNames: ReadonlyMap<string, string>;
}

/** Compiles single advisories under a publisher, so that an import can see what its YAML will become. */
export function trialUnder({ publisher, now, cweNames }: TrialContext): Trial {
  const trial = (advisory: AuthoredAdvisory): CsafDocument | undefined => {
    const { publication } = compile(
      {
        publisher: { path: 'publisher.yaml', value: publisher },
        products: { path: 'products.yaml', value: {} },
        policy: { path: 'policy.yaml', value: { contacts: [] } },
        advisories: [{ path: 'advisory.yaml', value: advisory }],
        publicKeys: [],
        sources: new Map(),
      },
      { now, cweNames },
    );
    return publication.advisories[0]?.document;
  };
  return Object.assign(trial, { publisher });
}
