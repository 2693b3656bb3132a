import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects garbage of earlier measurements, so that the next one is not affected. */
export function collectGarbage() {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
}
