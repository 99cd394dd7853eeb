import { validate } from '../../check/csaf/validate.ts';
import type { AuditFinding } from '../../model/audit.ts';
import { readJson, shown } from '../json.ts';
import { fault, type Requirement } from '../requirement.ts';

/** As many of one document as a person reads before mending them. */
const shownPerDocument = 5;

/** Every document passes the schema and the mandatory tests (CSAF 2.0 §7.1.1 and §9.1.1). */
export const validDocument: Requirement = {
  number: 1,
  title: 'Valid CSAF document',
  async audit({ provider, documents }) {
    const findings: AuditFinding[] = [];
    for (const { path } of documents.filter(({ isClosed }) => !isClosed)) {
      const read = await readJson(provider, path);
      if ('fault' in read) findings.push(broken(path, read.fault));
      else findings.push(...invalidities(path, read.value));
    }
    return findings;
  },
};

function broken(path: string, what: string): AuditFinding {
  return fault(
    path,
    `The document ${what}.`,
    'Consumers skip what they cannot parse, or stop.',
    'Publish it again from its source.',
  );
}

function invalidities(path: string, document: unknown): AuditFinding[] {
  const found = validate(document, { tests: ['basic'] }).findings.filter(({ severity }) => severity === 'error');
  const more = found.length - shownPerDocument;
  return found.slice(0, shownPerDocument).map(({ test, pointer, message, subject }, index) => {
    const detail = subject === undefined ? '' : `: ${shown(subject)}`;
    const rest = index === shownPerDocument - 1 && more > 0 ? ` (and ${more} more in this document)` : '';
    const what = `${message}${detail}${pointer === '' ? '' : `, at ${shown(pointer)}`}${rest}.`;
    const name = test === 'schema' ? 'the schema of CSAF' : `mandatory test ${test}`;
    return fault(
      path,
      what,
      `It fails ${name}; consumers refuse invalid documents.`,
      'Mend it in its source and publish a new revision.',
    );
  });
}
