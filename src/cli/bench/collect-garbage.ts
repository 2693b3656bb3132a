import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Clears away what earlier measurements left behind, so that the next one does not pay for it. */
export function collectGarbage() {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
}
