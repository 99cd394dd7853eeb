import { quote } from '../quote.ts';
import type { LinkChecker } from '../services.ts';
import type { Verdict } from '../verdict.ts';
import type { Facts } from './facts.ts';
import { linksOf } from './links.ts';

/** Fails the URLs that cannot be retrieved: those of the document itself (CSAF §6.3.7), or all others (§6.3.6). */
export async function failBrokenLinks(
  facts: Facts,
  verdict: Verdict,
  online: LinkChecker | undefined,
  ofItself: boolean,
): Promise<void> {
  if (online === undefined) return;
  const links = linksOf(facts).filter(({ isSelf }) => isSelf === ofItself);
  const faults = await Promise.all(links.map(({ url }) => online.faultOf(url)));
  for (const [index, { url, pointer }] of links.entries()) {
    const fault = faults[index];
    if (fault !== undefined) verdict.fail(pointer, `${quote(url)}: ${fault}`);
  }
}
