import type { LinkChecker, ServiceName, Services } from '../check/csaf/services.ts';

/** What a user may bring for the tests that need it. */
export interface ServiceWishes {
  online: boolean;
  spell: boolean;
  grammar: boolean;
}

/** The names of the services that are wished for. */
export function servicesFor({ online, spell, grammar }: ServiceWishes): Set<ServiceName> {
  const names = new Set<ServiceName>();
  if (online) names.add('online');
  if (spell) names.add('spelling');
  if (grammar) names.add('grammar');
  return names;
}

/** The services that are asked for. Each is loaded only then. */
export async function openServices(names: ReadonlySet<ServiceName>): Promise<Services> {
  const services: Services = {};
  if (names.has('online')) services.online = await openLinkChecker();
  if (names.has('spelling')) {
    const { spellChecker } = await import('../services/spell-checker.ts');
    services.spelling = spellChecker();
  }
  if (names.has('grammar')) {
    const { grammarChecker } = await import('../services/grammar-checker.ts');
    services.grammar = grammarChecker();
  }
  return services;
}

/** The same services for one more request: links may have been mended or lost since the last one. */
export async function renewed(services: Services): Promise<Services> {
  return services.online === undefined ? services : { ...services, online: await openLinkChecker() };
}

async function openLinkChecker(): Promise<LinkChecker> {
  const { linkChecker } = await import('../services/link-checker.ts');
  return linkChecker({ fetch });
}
