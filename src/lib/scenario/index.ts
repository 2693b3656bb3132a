/** The scripting language, the run of a scenario and its proof: what the store, the screens and the command line use. */
export type {
	Answered,
	Attempt,
	Decided,
	Happened,
	Look,
	Marks,
	Place,
	RunPhase,
	RunState,
	StepRecord,
	Tick
} from './attempt.ts';
export type { Deciding, Evidence } from './evidence.ts';
export type { Scenario } from './language/scenario.ts';
export { problemLine, type Problem } from './problem.ts';
export type { Finding, Proof } from './prove/finding.ts';
export { proveScenario } from './prove/prove.ts';
export { placesOf } from './read/places.ts';
export { readScenario, type ReadScenario, type Worlds } from './read/read-scenario.ts';
export { readWorld, type ReadWorld } from './read/read-world.ts';
export { beginSandbox, beginScenario } from './run/begin.ts';
export { moveClock, nextMoment } from './run/clock.ts';
export { coach } from './run/coach.ts';
export { perform } from './run/perform.ts';
export type { Advanced, ClockMoved, ClockNote, CoachAction, Performed } from './run/types.ts';
export { coachView } from './view/coach-view.ts';
export { debriefView } from './view/debrief-view.ts';
export type * from './view/types.ts';
