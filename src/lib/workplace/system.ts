import type { Command } from '#lib/kernel/command.ts';
import { bindWords } from '#lib/kernel/story/bind.ts';
import type { System } from '#lib/kernel/system.ts';
import { areas, ofAreas } from './areas.ts';
import { automatic } from './automatic.ts';
import { execute } from './execute.ts';
import { isNamedKind, keyOf, rowNamed } from './names.ts';
import { story } from './story.ts';
import { unfoundedClaims } from './symptoms/claims.ts';
import { layout } from './tables.ts';
import { listeners } from './talk/rules/listen.ts';

const verbs = ofAreas(({ verbs }) => verbs);

/** The workplace beside the help desk: directory, devices, services, and people who talk. */
export const workplace = {
	name: 'workplace',
	layout,
	rowShapes: ofAreas(({ shapes }) => shapes),
	verbs,
	execute: (tables, command: Command) => execute(verbs, tables, command),
	found: (world, at) => areas.flatMap((area) => area.found(world, at)),
	bind: (scene, verb, words) =>
		bindWords(scene, verb, words, ({ kind }, value) => {
			if (kind === 'caller') return { found: scene.person(String(value))?.email.toLowerCase() };
			if (!isNamedKind(kind)) return undefined;
			const row = rowNamed(scene.tables, kind, String(value));
			return { found: row && keyOf(kind, row) };
		}),
	facts: ofAreas(({ facts }) => facts),
	places: ofAreas(({ places }) => places),
	happenings: ofAreas(({ happenings }) => happenings),
	quotes: ofAreas(({ quotes }) => quotes),
	listeners,
	changeLog: 'changes',
	unfounded: unfoundedClaims,
	story,
	automatic
} as const satisfies System;
