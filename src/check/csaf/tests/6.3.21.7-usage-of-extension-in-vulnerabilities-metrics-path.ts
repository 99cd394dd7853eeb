import type { ConformityTest } from '../conformity-test.ts';
import { failListsAt } from '../values/extension-lists.ts';

/** CSAF 2.1 §6.3.21.7. */
export const usageOfExtensionInVulnerabilitiesMetricsPath: ConformityTest = {
  id: '6.3.21.7',
  title: 'Usage of Extension in Vulnerabilities Metrics Path',
  group: 'informative',
  versions: ['2.1'],
  what: 'A metric carries an extension',
  why: 'Tools that do not know the extension pass over what it says.',
  mend: 'Nothing, if the readers know the extension; otherwise say it with the elements of CSAF and take `x_extensions` off the metric.',
  run: (facts, verdict) => failListsAt(['metrics'], facts, verdict),
};
