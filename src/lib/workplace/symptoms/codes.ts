import { levels } from './link.ts';
import { tries } from './trying.ts';

/** Every code that a broken link can have, by its level: the words of `because` in scenario files. */
export const causes: readonly string[] = levels.flatMap((level) => [
	...new Set(
		Object.values(tries).flatMap(({ chain }) =>
			chain.filter((link) => link.level === level).map(({ code }) => code)
		)
	)
]);
