import type { MemoryTables } from '../../../lib/kernel/memory.ts';
import { configure } from '../configure.ts';
import type { Names } from '../names.ts';
import { textOfInstant, type JsonObject, type Step } from '../records.ts';

/** Carries out a change of `given` or of a step `admin`: rows written past the desk's verbs. */
export function change(desk: MemoryTables, names: Names, told: JsonObject, at: number) {
	const step = { ...told, cmd: 'admin', at: textOfInstant(at) } as Step;
	desk.apply(configure(desk, names, step));
}
