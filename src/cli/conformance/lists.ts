import type { Agent, Queue, QueueColumn, QueueSort, Ticket } from '../../lib/desk/model/index.ts';
import { inQueue, queueOf } from '../../lib/desk/views/queues.ts';
import { cellText, rowMarks, type RowMark } from '../../lib/desk/views/queue-row.ts';
import { compareBy, compareByColumn, sortKey, sortOf } from '../../lib/desk/views/sorts.ts';
import { compare, fieldsOf } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { checkFixture } from './fixture-check.ts';
import { fixtureOf, type BuiltFixture } from './fixture.ts';
import { guarded, reasonOf } from './guard.ts';
import { CorpusError, readLines, type Json, type Seen } from './records.ts';
import type { Outcome } from './tally.ts';

const PAGE = 25;

interface RecordedList {
	id: string;
	agent: string;
	queue: string;
	sort?: QueueSort | null;
	column_sort?: QueueColumn;
	/** 1 is reversed. */
	dir: 0 | 1;
	page?: number;
	numbers?: readonly string[];
	columns?: readonly string[];
	rows?: readonly { number: string; cells: readonly string[]; icons: readonly string[] }[];
	ties?: boolean;
}

/** Pages of queues, in the order in which they are shown. */
export function* checkQueueLists(
	corpus: Corpus,
	file: string,
	chosen: (id: string) => boolean
): Generator<Outcome> {
	for (const outcome of fixtureOutcomes(corpus)) if (chosen(outcome.id)) yield outcome;
	for (const list of readLines<RecordedList>(corpus.directory, file) ?? [])
		if (chosen(list.id)) yield guarded(list.id, () => checkList(fixtureOf(corpus), list));
}

/** A broken fixture fails once itself, and with every list that needs it. */
function fixtureOutcomes(corpus: Corpus): Outcome[] {
	try {
		return [...checkFixture(corpus)];
	} catch (error) {
		return [{ id: 'fixture', checks: [], broken: reasonOf(error) }];
	}
}

function checkList(built: BuiltFixture, list: RecordedList): Outcome {
	const { desk } = built.stage;
	const agent = agentNamed(built, list.agent);
	const queue = queueOf(desk, list.queue);
	if (!queue) throw new CorpusError(`There is no queue "${list.queue}".`);
	const page = pageOf(built, agent, queue, list);
	const expected: Seen = { result: recordedPage(list) };
	const found: Seen = { result: foundPage(built, queue, list, page) };
	const differences = compare(expected, found).filter(
		(difference) =>
			!(list.ties && difference.field === 'result.numbers' && upToTies(built, queue, list, page))
	);
	const how = list.column_sort ? `column ${list.column_sort}` : (list.sort ?? 'default');
	const told = `${list.agent} looks at ${list.queue}, sorted by ${how}${list.dir ? ', reversed' : ''}`;
	return {
		id: list.id,
		checks: [
			{
				where: list.id,
				what: 'queue list',
				told,
				differences,
				fields: fieldsOf(expected),
				late: false
			}
		]
	};
}

function pageOf(built: BuiltFixture, agent: Agent, queue: Queue, list: RecordedList): Ticket[] {
	const { desk } = built.stage;
	const compareTickets = list.column_sort
		? compareByColumn(list.column_sort, list.dir === 1)
		: compareBy(sortOfList(queue, list), list.dir === 1);
	if (!compareTickets) throw new CorpusError(`"${String(list.column_sort)}" cannot be sorted by.`);
	const all = [...desk.rows('tickets')].filter((ticket) =>
		inQueue(desk, queue, agent, ticket, built.now)
	);
	const from = ((list.page ?? 1) - 1) * PAGE;
	return all.sort(compareTickets).slice(from, from + PAGE);
}

function sortOfList(queue: Queue, list: RecordedList): QueueSort {
	return list.sort ?? sortOf(queue);
}

function recordedPage(list: RecordedList): Json {
	if (!list.rows) return { numbers: list.numbers ?? [] };
	return {
		columns: list.columns ?? [],
		numbers: list.rows.map((row) => row.number),
		cells: Object.fromEntries(list.rows.map((row) => [row.number, [...row.cells]])),
		icons: Object.fromEntries(list.rows.map((row) => [row.number, [...row.icons]]))
	};
}

/** The recorder kept the names of font icons; overdue and locked are drawn as pictures, which have none. */
const iconOf: { readonly [M in RowMark]: string | null } = {
	'longer thread': 'icon-comments-alt',
	overdue: null,
	locked: null
};

/** The rows' texts are compared ticket by ticket, wherever the database put those that tie. */
function foundPage(
	{ stage: { desk, names }, now }: BuiltFixture,
	queue: Queue,
	list: RecordedList,
	page: readonly Ticket[]
): Json {
	const numbers = page.map((ticket) => ticket.number);
	if (!list.rows) return { numbers };
	const cells: Record<string, Json> = {};
	const icons: Record<string, Json> = {};
	for (const { number } of list.rows) {
		const ticket = desk.get('tickets', names.ticketId(number));
		if (!ticket) continue;
		cells[number] = queue.columns.map((column) => cellText(desk, column, ticket, now));
		icons[number] = rowMarks(desk, ticket, now).flatMap((mark) => iconOf[mark] ?? []);
	}
	return { columns: [...queue.columns], numbers, cells, icons };
}

/** Where the keys of a sort are not unique the database decides: then the keys must agree, place by place. */
function upToTies(
	built: BuiltFixture,
	queue: Queue,
	list: RecordedList,
	page: readonly Ticket[]
): boolean {
	const recorded = list.numbers ?? list.rows?.map((row) => row.number) ?? [];
	const sort = sortOfList(queue, list);
	if (recorded.length !== page.length) return false;
	const keyOf = (ticket: Ticket | undefined) =>
		ticket ? sortKey(sort, ticket).slice(0, -1).join() : 'none';
	const { desk, names } = built.stage;
	return recorded.every((number, at) => {
		const ticket = desk.get('tickets', names.ticketId(number));
		return keyOf(ticket) === keyOf(page[at]);
	});
}

export function agentNamed(built: BuiltFixture, username: string): Agent {
	const agent = built.stage.desk.all('agents').find((known) => known.username === username);
	if (!agent) throw new CorpusError(`There is no agent "${username}".`);
	return agent;
}
