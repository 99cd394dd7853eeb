import type { ConformityTest } from '../conformity-test.ts';
import { dateTimes } from '../facts/date-times.ts';
import { quote } from '../quote.ts';
import { faultOfDateTime } from '../values/date-time.ts';

/** CSAF 2.1 §6.1.37. The schema knows the format, and the standard is stricter than it (§2.2 Date and Time). */
export const dateAndTime: ConformityTest = {
  id: '6.1.37',
  title: 'Date and Time',
  group: 'mandatory',
  versions: ['2.1'],
  what: 'A date is not written as CSAF asks for',
  why: 'Many programs read dates in one form alone.',
  mend: 'Write the date as `2024-01-24T10:00:00Z`: upper case `T` and `Z`, a time zone, no leap second.',
  mendYaml: 'Write the date as `2024-01-24T10:00:00Z`.',
  run({ csaf21 }, verdict) {
    if (csaf21 === undefined) return;
    for (const { element, pointer } of dateTimes(csaf21)) {
      const fault = faultOfDateTime(element);
      if (fault !== undefined) verdict.fail(pointer, `${quote(element)}; ${fault}`);
    }
  },
};
