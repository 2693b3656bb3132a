import type { Look, Scene } from '#lib/kernel/scene.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import { john, NINE, systems, type Play } from '../play.testkit.ts';

/** The scene of a step that began before anything was done, with what was looked at. */
export function sceneOf(play: Play, looks: readonly Look[] = []): Scene {
	return {
		tables: play.tables,
		now: play.now,
		zone: 'America/New_York',
		person: (name) =>
			name === 'john' ? { name: 'John Doe', email: 'john@bank.example', actor: john } : null,
		nameOf: (name) => name,
		named: {},
		askedIn: () => 'of this step',
		looks,
		mark: () => 0
	};
}

/** A look of John’s at a page, after everything that was changed so far. */
export function look(play: Play, of: string, name: string, shown = true): Look {
	const at = { kind: 'workplace', of, name } as Place;
	const changes = systems.lastChange(play.tables);
	return { step: 'one', by: john, at, shown, time: NINE, changes };
}

/** What a fact says: whether it holds, and what was found. */
export function ask(scene: Scene, key: string, wants: object): Evidence {
	const fact = systems.facts.get(key);
	if (!fact) throw new Error(`There is no fact "${key}".`);
	return fact.evaluate(scene, wants as never);
}
