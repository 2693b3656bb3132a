import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { ValuesOf } from '../desk/verbs/args.ts';

export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;
/** What the store needs of src/lib/scenario. */
export type { Attempt, CoachAction } from '../scenario/index.ts';
export type { Scenario } from '../scenario/language/scenario.ts';
export { perform } from '../scenario/run/perform.ts';
export { moveClock, nextMoment } from '../scenario/run/clock.ts';
export { coach } from '../scenario/run/coach.ts';
export { beginScenario, beginSandbox } from '../scenario/run/begin.ts';
export { readScenario } from '../scenario/read/read-scenario.ts';
export { readWorld } from '../scenario/read/read-world.ts';
