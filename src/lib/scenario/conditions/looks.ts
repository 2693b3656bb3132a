import { isSameActor } from '#lib/kernel/actor.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import type { Look } from '#lib/kernel/scene.ts';
import type { LookWants } from '../language/condition.ts';
import type { Scene } from './scene.ts';

/** Evidence about what was looked at during this step. */
export function evaluateLook(scene: Scene, wants: LookWants): Evidence {
	const { run, step } = scene;
	const by = wants.by === undefined ? undefined : scene.person(wants.by);
	const isThere = placeTest(scene, wants);
	const looks = run.looks.filter(
		(look) =>
			look.step === step?.id &&
			isThere(look) &&
			(by === undefined || (!!by && isSameActor(look.by, by.actor)))
	);
	const fitting = looks.filter((look) => look.shown !== wants.refused);
	const last = fitting.at(-1) ?? looks.at(-1);
	const who = wants.by === undefined ? 'you' : scene.nameOf(wants.by);
	const how =
		wants.refused === undefined ? '' : wants.refused ? ', and was refused' : ', and saw it';
	return {
		held: fitting.length > 0,
		expected: `${who} opened ${placeWords(scene, wants)}${how}`,
		found: last
			? `${last.shown ? 'it was shown' : 'access was denied'}`
			: 'not opened in this step yet',
		decidedBy: last
			? { at: last.time, words: last.shown ? 'opened it' : 'was refused', by: who }
			: null
	};
}

/** The places named in the condition, by key of their system. */
function named(scene: Scene, wants: LookWants): [kind: PlaceKind, name: string][] {
	const kinds = scene.tables.systems.places;
	return [...kinds].flatMap(([key, kind]) =>
		typeof wants[key] === 'string' ? [[kind, wants[key]] as [PlaceKind, string]] : []
	);
}

/** Without a named place, any place of a kind that says so (`any`) matches. */
function placeTest(scene: Scene, wants: LookWants): (look: Look) => boolean {
	const places = named(scene, wants).map(([kind, name]) => kind.place(scene, name));
	if (places.length === 0) {
		const usual = [...scene.tables.systems.places.values()].filter(({ any }) => any !== undefined);
		return ({ at }) => usual.some(({ kind }) => kind === at.kind);
	}
	return ({ at }) => places.every((place) => typeof place !== 'string' && isSamePlace(place, at));
}

function isSamePlace(one: Place, other: Place): boolean {
	const plain = (place: Place) => JSON.stringify(Object.entries(place).sort());
	return plain(one) === plain(other);
}

function placeWords(scene: Scene, wants: LookWants): string {
	const words = named(scene, wants).map(([kind, name]) => kind.words(scene, name));
	const [first] = scene.tables.systems.places.values();
	return words.join(' and ') || (first?.any ?? 'a page');
}
