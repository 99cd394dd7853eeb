import csaf from '../../../../schemas/csaf-2.1.schema.json' with { type: 'json' };
import content from '../../../../schemas/csaf-extension-content.schema.json' with { type: 'json' };
import cvss2 from '../../../../schemas/cvss-v2.0.schema.json' with { type: 'json' };
import cvss30 from '../../../../schemas/cvss-v3.0.schema.json' with { type: 'json' };
import cvss31 from '../../../../schemas/cvss-v3.1.schema.json' with { type: 'json' };
import cvss4 from '../../../../schemas/cvss-v4.0.schema.json' with { type: 'json' };
import ssvc from '../../../../schemas/ssvc-selection-list.schema.json' with { type: 'json' };

/** Types of CSAF 2.1 (§3.1) by the names that its official schema gives them, and what our schema calls them. */
const types: readonly (readonly [string, string])[] = [
  ['acknowledgments_t', 'acknowledgments'],
  ['branches_t', 'branches'],
  ['extensions_t', 'extensions'],
  ['full_product_name_t', 'fullProductName'],
  ['lang_t', 'lang'],
  ['notes_t', 'notes'],
  ['product_group_id_t', 'text'],
  ['product_groups_t', 'productGroups'],
  ['product_id_t', 'text'],
  ['products_t', 'products'],
  ['references_t', 'references'],
  ['subpath_t', 'subpath'],
  ['version_t', 'version'],
];

const official = {
  $id: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
  $defs: Object.fromEntries(types.map(([name, ours]) => [name, { $ref: `${csaf.$id}#/$defs/${ours}` }])),
};

/** Schemas by URL that the schema of an extension may refer to without handing them in: the types of CSAF, and what these need. */
export const extensionReferences: ReadonlyMap<string, object> = new Map(
  [official, csaf, content, cvss2, cvss30, cvss31, cvss4, ssvc].map((schema) => [schema.$id, schema]),
);
