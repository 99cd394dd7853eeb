import type { FlagLabel, NoteCategory, RestartCategory } from '@csaf/types/csaf-2.0';

/** Categories of a note (CSAF 2.0 §3.1.5). */
export const noteCategories: readonly NoteCategory[] = [
  'description',
  'details',
  'faq',
  'general',
  'legal_disclaimer',
  'other',
  'summary',
];

/** What has to be restarted (CSAF 2.0 §3.2.3.12.7). */
export const restartCategories: readonly RestartCategory[] = [
  'connected',
  'dependencies',
  'machine',
  'none',
  'parent',
  'service',
  'system',
  'vulnerable_component',
  'zone',
];

/** Labels of a flag (CSAF 2.0 §3.2.3.5). */
export const flagLabels: readonly FlagLabel[] = [
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
];

/** Title of the note that says why a document was withdrawn (CSAF 2.1 §4). */
export const withdrawalNoteTitle = 'Reasoning for Withdrawal';
