import type { AuthoredPolicy } from '../../model/authored.ts';
import { absoluteLinks } from './markdown-text.ts';

/** The policy with its links to paths of the site, such as `[keys](/keys/)`, made absolute: its texts are read in many places. */
export function withAbsoluteLinks(policy: AuthoredPolicy, baseUrl: string): AuthoredPolicy {
  const absolute = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? absoluteLinks(value, baseUrl) : value;
  return JSON.parse(JSON.stringify(policy, absolute));
}
