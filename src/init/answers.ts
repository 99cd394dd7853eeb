import { type Host, hostNames, hostOf, isHost } from './hosts.ts';

/** What a new repository has to be told about its publisher. */
export interface Answers {
  /** Name of the organisation. */
  name: string;
  /** Web address that stands for it in every document (CSAF 2.0 §3.2.1.8.5). */
  namespace: string;
  /** Where the published tree will be served: https, ends with `/`. */
  baseUrl: string;
  /** Mail address, or web address, for reports of vulnerabilities. */
  contact: string;
  /** What ids of advisories begin with: `EXAMPLE-SA`. */
  idPrefix: string;
  /** Where the tree is published to. */
  host: Host;
}

/** What has been answered so far. */
export type Given = Partial<Record<keyof Answers, string>>;

/** One question, put by a flag or on the terminal. */
export interface Question {
  flag: string;
  ask: string;
  /** Text of the flag in the help. */
  text: string;
  /** Mends the form of an answer. */
  tidy(answer: string): string;
  /** What is wrong with a tidied answer, as a sentence that tells what to write. */
  fault(answer: string): string | undefined;
  /** What most people would say who gave the answers before it. */
  suggest(given: Given): string;
}

/** In the order in which they are put: later suggestions follow from earlier answers. */
export const questions: Readonly<Record<keyof Answers, Question>> = {
  name: {
    flag: '--name <name>',
    text: 'who publishes',
    ask: 'Who publishes? Name of the company or project',
    tidy: (answer) => answer.trim().replace(/\s+/g, ' '),
    fault: (answer) =>
      answer === '' || /\p{Cc}/u.test(answer) ? 'Write the name of the company or project.' : undefined,
    suggest: () => 'Example Company',
  },
  namespace: {
    flag: '--namespace <url>',
    text: 'web address that stands for the publisher in every document',
    ask: 'Its web address, which stands for it in every document and should never change',
    tidy: (answer) => answer.trim(),
    fault: (answer) => (isWebAddress(answer) ? undefined : 'Write a web address, such as https://www.example.com.'),
    suggest: () => 'https://www.example.com',
  },
  baseUrl: {
    flag: '--base-url <url>',
    text: 'https address where the advisories will be served',
    ask: 'Where will the advisories be served?',
    tidy: (answer) => `${answer.trim().replace(/\/+$/, '')}/`,
    fault: (answer) =>
      baseUrl.test(answer) && URL.canParse(answer)
        ? undefined
        : 'Write an https address of plain characters, such as https://security.example.com/.',
    suggest: ({ namespace }) => `https://security.${domainOf(namespace)}/`,
  },
  contact: {
    flag: '--contact <address>',
    text: 'mail or web address for reports of vulnerabilities',
    ask: 'Where do reports of vulnerabilities go? A mail or web address',
    tidy: (answer) => answer.trim().replace(/^mailto:/, ''),
    fault: (answer) =>
      mailAddress.test(answer) || (isWebAddress(answer) && answer.startsWith('https:'))
        ? undefined
        : 'Write a mail address, such as psirt@example.com, or an https address.',
    suggest: ({ namespace }) => `psirt@${domainOf(namespace)}`,
  },
  idPrefix: {
    flag: '--id-prefix <text>',
    text: 'what ids of advisories begin with',
    ask: 'What do ids of advisories begin with?',
    tidy: (answer) => answer.trim().replace(/-+$/, ''),
    fault: (answer) =>
      /^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$/.test(answer) && answer.length <= 50
        ? undefined
        : 'Write letters, digits and single hyphens, such as EXAMPLE-SA.',
    suggest: ({ name, namespace }) => `${shortName(name) || shortName(domainOf(namespace))}-SA`,
  },
  host: {
    flag: '--host <host>',
    text: `where the tree is published to, for which the workflow is written: ${hostNames.join(', ')}`,
    ask: `Who will serve them? One of ${hostNames.join(', ')}`,
    tidy: (answer) => answer.trim().toLowerCase(),
    fault: (answer) => (isHost(answer) ? undefined : `Write one of ${hostNames.join(', ')}.`),
    suggest: ({ baseUrl: address = '' }) => hostOf(address),
  },
};

/** The keys of the questions, typed. */
export const questionKeys: readonly (keyof Answers)[] = ['name', 'namespace', 'baseUrl', 'contact', 'idPrefix', 'host'];

/** Every answer: the given one, or what most people would say. */
export function completeAnswers(given: Given): Answers {
  const { name, namespace, baseUrl, contact, idPrefix } = questions;
  const first = {
    name: given.name ?? name.suggest(given),
    namespace: given.namespace ?? namespace.suggest(given),
  };
  const address = given.baseUrl ?? baseUrl.suggest(first);
  return {
    ...first,
    baseUrl: address,
    contact: given.contact ?? contact.suggest(first),
    idPrefix: given.idPrefix ?? idPrefix.suggest(first),
    host: given.host !== undefined && isHost(given.host) ? given.host : hostOf(address),
  };
}

/** As the schema of publisher.yaml has it: the address goes into the configuration of web servers. */
const baseUrl = /^https:\/\/[0-9A-Za-z._~-]+(:[0-9]+)?(\/[0-9A-Za-z_~-][0-9A-Za-z._~-]*)*\/$/;
const mailAddress = /^[0-9A-Za-z.!#$%&'*+/=?^_`{|}~-]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+$/;

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text);
}

function domainOf(address = ''): string {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host.replace(/^www\./, '') || 'example.com';
}

/** `Example Company` → `EXAMPLE`; nothing when its first word has no letters of ASCII. */
function shortName(text = ''): string {
  return (/[0-9A-Za-z]+/.exec(text)?.[0] ?? '').toUpperCase().slice(0, 20);
}
