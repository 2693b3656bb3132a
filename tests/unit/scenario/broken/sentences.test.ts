import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/kernel/problem.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { worlds } from '../shipped.ts';
import { changed } from '../small-lab.ts';
import { actions } from './actions.ts';
import { conditions } from './conditions.ts';
import { keys } from './keys.ts';
import { names } from './names.ts';
import { order } from './order.ts';
import { SOUND, WORLD, type Broken } from './sound.ts';
import { times } from './times.ts';
import { types } from './types.ts';
import { worlds as brokenWorlds } from './worlds.ts';
import { yaml } from './yaml.ts';

type Read = { ok: true } | { ok: false; problems: readonly Problem[] };
const scenario = (text: string): Read => readScenario(text, worlds, { fileName: 'small.yaml' });
const world = (text: string): Read => readWorld(text);

const tables: readonly [kind: string, Broken, sound: string, read: (text: string) => Read][] = [
	['YAML', yaml, SOUND, scenario],
	['keys', keys, SOUND, scenario],
	['types', types, SOUND, scenario],
	['names', names, SOUND, scenario],
	['order', order, SOUND, scenario],
	['times', times, SOUND, scenario],
	['actions', actions, SOUND, scenario],
	['conditions', conditions, SOUND, scenario],
	['worlds', brokenWorlds, WORLD, world]
];

function said(read: Read): string[] {
	if (read.ok) return [];
	return read.problems.map(({ line, column, message, hint }) =>
		[`${line}:${column}`, message, hint]
			.filter(Boolean)
			.join(' ')
			// All known keys are listed: they become more with the language.
			.replace(/( is not known in this [^.]+\. Known: ).*$/, '$1...')
	);
}

it('the sound files are sound', () => {
	expect(said(scenario(SOUND))).toEqual([]);
	expect(said(world(WORLD))).toEqual([]);
});

describe.each(tables)('what is said of broken files: %s', (_kind, table, sound, read) => {
	const cases = table.flatMap(([piece, instead]) =>
		instead.map(([other, ...problems]) => ({ piece, other, problems }))
	);

	it.each(cases)('$piece -> $other', ({ piece, other, problems }) => {
		expect(problems).not.toEqual([]);
		expect(said(read(changed(sound, piece, other)))).toEqual(problems);
	});
});
