import { MOST_KEYS, type Definition, type NameKind } from '#lib/kernel/language/definition.ts';
import { expectation } from '#lib/scenario/read/expectation.ts';
import { withArticle } from '#lib/scenario/read/article.ts';

const nameKinds: Partial<Record<NameKind, string>> = {
	agent: 'an agent’s user name',
	user: 'a user’s name',
	department: 'a department',
	team: 'a team',
	role: 'a role',
	sla: 'an SLA plan',
	topic: 'a help topic',
	priority: 'a priority',
	status: 'a status',
	schedule: 'a schedule',
	organization: 'an organization',
	mailbox: 'a mail address of the desk',
	queue: 'a queue',
	form: 'the title of a form',
	field: 'the name of a form field',
	filter: 'a ticket filter',
	canned: 'the title of a canned response',
	category: 'an FAQ category',
	faq: 'the question of an FAQ',
	ticket: 'a ticket’s name in this story',
	'new name': 'a new name for a ticket',
	person: 'an agent’s user name or a user’s name',
	step: 'the id of a step',
	happening: 'the id of a happening',
	world: 'a world'
};

/** The length that a text may have when its definition says nothing else. */
const USUAL_LENGTH = 5_000;
/** The length that a list may have when its definition says nothing else. */
const USUAL_ENTRIES = 500;

/** The values of a key, in words; records are linked to their section of the same part. */
export function kindOf(definition: Definition, anchor: (title: string) => string): string {
	const inner = (one: Definition) => kindOf(one, anchor);
	switch (definition.kind) {
		case 'text': {
			const { message } = expectation(definition);
			const longest = definition.max;
			return longest < USUAL_LENGTH && !definition.form
				? `${message} of at most ${longest} characters`
				: message;
		}
		case 'name':
			return [
				nameKinds[definition.of] ?? definition.of,
				...definition.also.map((word) => `\`${word}\``)
			].join(' or ');
		case 'record':
			return `[${withArticle(definition.title)}](#${anchor(definition.title)})`;
		case 'later':
			return inner(definition.of());
		case 'list':
			return `${listOf(definition)}: ${inner(definition.of)}`;
		case 'dictionary':
			return `names, each with ${inner(definition.of)} (at most ${MOST_KEYS})`;
		case 'choice': {
			const words = definition.values.map((value) => `\`${String(value)}\``).join(', ');
			return definition.values.length > 1 ? `one of ${words}` : words;
		}
		case 'either':
			return eitherOf(definition.of, inner);
		default:
			return expectation(definition).message;
	}
}

function listOf({ min, max }: Extract<Definition, { kind: 'list' }>): string {
	const most = max < USUAL_ENTRIES ? `at most ${max}` : '';
	const least = min > 0 ? `at least ${min}` : '';
	const bounds = least && most ? `${min} to ${max}` : least || most;
	return bounds ? `a list (${bounds}), each` : 'a list, each';
}

/** A short form for "one or a list of them", which most conditions contain. */
function eitherOf(shapes: readonly Definition[], inner: (one: Definition) => string): string {
	const [one, many, ...more] = shapes;
	if (one && many?.kind === 'list' && many.of === one)
		return [inner(one), 'a list of these', ...more.map(inner)].join('; or ');
	return [...new Set(shapes.map(inner))].join(' or ');
}
