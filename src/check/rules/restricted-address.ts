import type { ContentRule } from '../rule.ts';

/** One place cannot both be open to everyone and keep readers out (CSAF 2.0 §7.1.5 asks for different paths). */
export const restrictedAddress: ContentRule = {
  id: 'content/restricted-address',
  severity: 'error',
  what: 'Restricted advisories have an address of their own',
  why: 'Readers are let in or kept out by address: TLP:AMBER and TLP:RED documents must not stand where everyone may look.',
  mend: 'Give the restricted tree another host, or another path.',
  supersedes: [],
  find: ({ publication: { publisher } }) => {
    const { baseUrl, restrictedBaseUrl } = publisher;
    if (restrictedBaseUrl === undefined || new URL(restrictedBaseUrl).href !== new URL(baseUrl).href) return [];
    return [
      {
        at: { file: 'publisher.yaml', pointer: '/restricted/base_url' },
        message: `The restricted tree has the address of the public one, ${baseUrl}.`,
      },
    ];
  },
};
