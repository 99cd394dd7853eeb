/** Pages that other outputs link to, relative to the root of the tree. */
export const hallOfFamePath = 'hall-of-fame/';
export const policyPath = 'policy/';
export const feedsPath = 'feeds/';
