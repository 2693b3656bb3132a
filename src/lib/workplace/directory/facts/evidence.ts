import type { Evidence } from '#lib/kernel/evidence.ts';
import { together, type Part } from '#lib/kernel/facts/parts.ts';
import type { Look, Scene } from '#lib/kernel/scene.ts';
import type { Place } from '#lib/kernel/system.ts';
import { changesSince, isRealChange } from '../../facts/changes-since.ts';
import { decidingOf } from '../../facts/deciding.ts';
import type { Change } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { EvidenceItem, EvidenceWants } from '../language/evidence-wants.ts';

/** Evidence that the cause was isolated: what was looked at before the first change, and how many changes there were. */
export function evaluateEvidence(scene: Scene, wants: EvidenceWants): Evidence {
	const since = wants.since ?? 'step';
	const changes = changesSince(scene, since).filter(isRealChange);
	const [first] = changes;
	const items = wants['before the first change'] ?? [];
	const parts = items.map((item) => partOf(scene, item, first, since));
	const most = wants['changes at most'];
	const last = changes.at(-1);
	if (most !== undefined)
		parts.push({
			what: 'Changes',
			expected: `at most ${most}`,
			found: changes.length === 0 ? 'none' : changes.map(({ words }) => words).join('; '),
			held: changes.length <= most,
			decidedBy: last ? decidingOf(scene.tables, last) : null
		});
	return together(parts);
}

function partOf(
	scene: Scene,
	item: EvidenceItem,
	first: Change | undefined,
	since: 'step' | 'run'
): Part {
	const seen = [...seenPlaces(scene, item), ...seenConsole(scene, item, since)];
	const early = seen.every(({ before }) => before(first));
	const ever = seen.every(({ ever }) => ever);
	const words = seen.map(({ words }) => words).join(' and ');
	const late = first ? `only after “${first.words}”` : 'later';
	return {
		what: first || ever ? 'Looked at before the first change' : 'Looked at',
		expected: words,
		found: early ? words : ever ? `${words}: ${late}` : `${words}: not yet`,
		held: early,
		decidedBy: early || !first ? null : decidingOf(scene.tables, first)
	};
}

interface Seen {
	words: string;
	ever: boolean;
	/** It was seen before this change; with none, at all. */
	before(first: Change | undefined): boolean;
}

/** The pages that are named, under the keys of `looked`. */
function seenPlaces(scene: Scene, item: EvidenceItem): Seen[] {
	return [...scene.tables.systems.places].flatMap(([key, kind]) => {
		const name = item[key];
		if (typeof name !== 'string') return [];
		const place = kind.place(scene, name);
		const looks = scene.looks.filter(({ at, shown }) => shown && isSamePlace(at, place));
		const isBefore = (look: Look, first: Change) =>
			look.changes === undefined ? look.time < first.at : look.changes < first.id;
		return {
			words: kind.words(scene, name),
			ever: looks.length > 0,
			before: (first: Change | undefined) => looks.some((look) => !first || isBefore(look, first))
		};
	});
}

function isSamePlace(one: Place, other: Place | string): boolean {
	const plain = (place: Place | string) => JSON.stringify(Object.entries(place).sort());
	return plain(one) === plain(other);
}

/** The command that is named, typed at the prompt of a device. */
function seenConsole(scene: Scene, { console }: EvidenceItem, since: 'step' | 'run'): Seen[] {
	if (!console) return [];
	const { tables } = scene;
	const device = rowNamed(tables, 'device', console.device)?.name ?? console.device;
	const command = console.command?.toLowerCase();
	const mark = scene.mark('consoleRuns', since);
	const runs = tables
		.find('consoleRuns', 'device', device)
		.filter((run) => run.id > mark && (command === undefined || run.command === command));
	return [
		{
			words: `${console.command ?? 'a command'} on ${device}`,
			ever: runs.length > 0,
			before: (first) => runs.some(({ id }) => !first || id <= first.consoleRuns)
		}
	];
}
