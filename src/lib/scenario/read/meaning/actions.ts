import type { FileProblem } from '#lib/kernel/language/system-language.ts';
import type { VerbOfSystem } from '#lib/kernel/systems.ts';
import { ownVerbs, type Action } from '../../language/actions.ts';
import { PAST_ACTION } from '../../language/past.ts';
import type { Language } from '../../language/language.ts';
import type { ParsedScenario } from '../meaning.ts';

/** Lines of solutions, mistakes and happenings that cannot be carried out. */
export function* actionProblems(parsed: ParsedScenario): Generator<FileProblem> {
	const { systems } = parsed.language;
	for (const { definition, value, path } of parsed.parts) {
		if (definition.kind !== 'record' || !['action', PAST_ACTION].includes(definition.title))
			continue;
		const action = value as Action;
		const verbs = Object.keys(action).filter((key) => isVerb(parsed.language, key));
		if (verbs.length !== 1) {
			const message = verbs.length
				? `This line has ${verbs.length} verbs: ${verbs.map((verb) => `"${verb}"`).join(' and ')}.`
				: 'This line has no verb.';
			yield { path, message, hint: 'Write one verb per line.' };
			continue;
		}
		const known = systems.sayings.get(verbs[0] ?? '');
		if (known) yield* actorProblems(parsed, known, action, path);
	}
}

function isVerb({ systems }: Language, key: string): boolean {
	return (
		systems.sayings.has(key) ||
		systems.actions.has(key) ||
		(ownVerbs as readonly string[]).includes(key)
	);
}

function* actorProblems(
	{ file, tables, world }: ParsedScenario,
	{ verb }: VerbOfSystem,
	action: Action,
	path: FileProblem['path']
): Generator<FileProblem> {
	const step = path[0] === 'steps' ? file.steps[Number(path[1])] : undefined;
	const happening = path.indexOf('happenings');
	const list = happening === 0 ? file.happenings : step?.happenings;
	const who =
		action.as ??
		(happening >= 0 ? list?.[Number(path[happening + 1])]?.who : undefined) ??
		step?.as;
	if (!who || action.refused) return;
	const message = tables.systems.people.mayNot(tables, world, who, verb);
	if (message !== null)
		yield { path: [...path, verb.say], message, hint: 'Say who does it with "as".', at: 'key' };
}
