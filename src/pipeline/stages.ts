/** The stages in the order in which they run. */
export type Stage = 'read' | 'compile' | 'compare' | 'check' | 'emit' | 'sign' | 'write';

/** Runs the work of a stage; a caller that wants to time or announce stages wraps it. */
export type StageRunner = <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>;

/** Runs a stage and nothing else. */
export const runPlainly: StageRunner = async (_stage, work) => work();
