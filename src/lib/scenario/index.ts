/** The scripting language, the run of a scenario and its proof: what the store, the screens and the command line use. */
export type { Attempt, Happened, Look, Place, RunPhase, RunState, StepRecord } from './attempt.ts';
export type { Deciding, Evidence } from './evidence.ts';
export { problemLine, type Problem } from './problem.ts';
export type * from './view/types.ts';
export type { CoachAction, ClockNote } from './run/types.ts';
