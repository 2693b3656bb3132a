import type { VerbName, verbs } from '../desk/verbs/index.ts';
import type { ValuesOf } from '../desk/verbs/args.ts';

/** What a verb is given. */
export type ArgsOf<V extends VerbName> = ValuesOf<(typeof verbs)[V]['args']>;
