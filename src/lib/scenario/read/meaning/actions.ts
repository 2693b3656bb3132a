import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { ownVerbs, referees, sayings, type Action } from '../../language/actions.ts';
import { rowNamed } from '../../language/names.ts';
import type { Doubt, Judged } from '../meaning.ts';

/** Lines of solutions, mistakes and happenings that cannot be carried out. */
export function* actionProblems(judged: Judged): Generator<Doubt> {
	for (const { definition, value, path } of judged.parts) {
		if (definition.kind !== 'record' || definition.title !== 'action') continue;
		const action = value as Action;
		const verbs = Object.keys(action).filter((key) => isVerb(key));
		if (verbs.length !== 1) {
			const message = verbs.length
				? `This line has ${verbs.length} verbs: ${verbs.map((verb) => `"${verb}"`).join(' and ')}.`
				: 'This line has no verb.';
			yield { path, message, hint: 'Write one verb per line.' };
			continue;
		}
		const [say = ''] = verbs;
		const verb = sayings.get(say);
		if (!verb) continue;
		yield* assigneeProblems(verb, say, action, path);
		yield* actorProblems(judged, verb, say, action, path);
	}
}

function isVerb(key: string): boolean {
	return sayings.has(key) || (ownVerbs as readonly string[]).includes(key);
}

function* assigneeProblems(
	verb: Verb,
	say: string,
	action: Action,
	path: Doubt['path']
): Generator<Doubt> {
	const values = action[say] as Record<string, unknown>;
	for (const arg of Object.values(verb.args)) {
		const kinds: readonly string[] | undefined = referees[arg.kind as keyof typeof referees];
		if (!kinds) continue;
		const given = kinds.filter((kind) => kind in values);
		if (given.length === 1 || (arg.optional && !given.length)) continue;
		const message = `"${say}" needs exactly one of ${kinds.map((kind) => `"${kind}"`).join(', ')}.`;
		yield { path: [...path, say], message };
	}
}

function* actorProblems(
	{ file, desk, world }: Judged,
	verb: Verb,
	say: string,
	action: Action,
	path: Doubt['path']
): Generator<Doubt> {
	const step = path[0] === 'steps' ? file.steps[Number(path[1])] : undefined;
	const happening = path.indexOf('happenings');
	const list = happening === 0 ? file.happenings : step?.happenings;
	const who =
		action.as ??
		(happening >= 0 ? list?.[Number(path[happening + 1])]?.who : undefined) ??
		step?.as;
	if (!who || action.refused) return;
	const agent = rowNamed(desk, 'agent', who);
	const isUser = world.users?.some(({ name }) => name.toLowerCase() === who.toLowerCase());
	if (!agent && !isUser) return; // told as an unknown name
	const kinds: readonly string[] = agent
		? ['agent', 'admin', 'system', 'guest']
		: ['user', 'guest', 'system'];
	if (!verb.who.some((kind) => kinds.includes(kind))) {
		const message = `${who} is ${agent ? 'an agent' : 'an end user'}; "${say}" is for ${verb.who.join(' or ')}s.`;
		yield { path: [...path, say], message, hint: 'Say who does it with "as".', at: 'key' };
	} else if (agent && !agent.admin && verb.who.every((kind) => kind === 'admin')) {
		const message = `${who} is no administrator; "${say}" is for administrators.`;
		yield { path: [...path, say], message, hint: 'Say who does it with "as".', at: 'key' };
	}
}
