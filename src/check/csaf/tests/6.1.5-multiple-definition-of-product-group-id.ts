import type { ConformityTest } from '../conformity-test.ts';

/** CSAF 2.0 and 2.1 §6.1.5. */
export const multipleDefinitionOfProductGroupId: ConformityTest = {
  id: '6.1.5',
  title: 'Multiple Definition of Product Group ID',
  group: 'mandatory',
  versions: ['2.0', '2.1'],
  what: 'Two product groups have the same group id',
  why: 'Every statement about that id would speak of both.',
  mend: 'Give each product group an id of its own.',
  mendYaml: 'Give each product group of the `csaf:` overlay an id of its own.',
  run({ productTree: { groups, groupById } }, verdict) {
    for (const group of groups) {
      const first = groupById.get(group.id);
      if (first === undefined || first === group) continue;
      verdict.fail(`${group.pointer}/group_id`, undefined, [`${first.pointer}/group_id`]);
    }
  },
};
