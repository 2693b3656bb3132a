/** The run of a scenario, without its reading: all that an open desk needs. */
export type {
	Attempt,
	Happened,
	Leg,
	LeftDraft,
	Reason,
	Round,
	RunPhase,
	RunState,
	StepRecord
} from './attempt.ts';
export type { Evidence } from '#lib/kernel/evidence.ts';
export type { Scenario } from './language/scenario.ts';
export { characterIn } from './run/character.ts';
export { moveClock } from './run/clock.ts';
export { coach } from './run/coach.ts';
export { perform } from './run/perform.ts';
export type { CoachAction } from './run/types.ts';
export { coachView } from './view/coach-view.ts';
export { debriefView } from './view/debrief-view.ts';
export type * from './view/types.ts';
