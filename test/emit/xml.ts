import { SaxesParser } from 'saxes';

/** An XML element as a test looks at it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Parses XML with all of its rules, namespaces included. Throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

/** The elements that a path of names leads to: `rss/channel/item`. */
export function elements(root: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce((at, name) => at.flatMap(({ children }) => children.filter((child) => child.name === name)), [root]);
}

/** Their texts. */
export function texts(root: Element, path: string): string[] {
  return elements(root, path).map(({ text }) => text);
}
