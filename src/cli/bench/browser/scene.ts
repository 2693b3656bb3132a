import type { Agent, Queue, Ticket } from '../../../lib/desk/model/index.ts';
import { localDay } from '../../../lib/desk/views/closed-periods.ts';
import { searchWords } from '../../../lib/desk/views/search-words.ts';
import { plain } from '../../../lib/kernel/text/written.ts';
import { startingWith } from '../../../lib/store/database/database.ts';
import type { DeskSession } from '../../../lib/store/index.ts';
import { requestOf } from '../../../lib/ui/scp/search/request.ts';
import { db } from './stored.ts';

/** What is measured on a desk: who works, on which tickets, and what is searched for. */
export type Scene = Awaited<ReturnType<typeof sceneOf>>;

export async function sceneOf(session: DeskSession, desk: number) {
	const { agents, queue, now, zone } = await session.read((tables, attempt) => ({
		agents: tables.all('agents'),
		queue: tables.all('queues').find(({ name }) => name === 'Open'),
		now: attempt.now,
		zone: tables.get('settings', 1)?.timezone ?? 'UTC'
	}));
	const agent = agents.find(({ username }) => username === 'john');
	if (!agent || !queue) throw new Error('The lab has no John, or no open queue.');
	const list = requestOf({ queue: String(queue.id) }, [queue], null);
	if (!list) throw new Error('The open queue has no address.');
	const { tickets } = await session.queue({ agent: agent.id, queue: queue.id });
	// The longest list of the queue leads to as many tickets as its page has.
	const places = await db.places
		.where(':id')
		.between([desk, 'pu open'], [desk, 'pu open\uffff'])
		.toArray();
	const lists = new Map<string, number>();
	for (const { list } of places) lists.set(list, (lists.get(list) ?? 0) + 1);
	const [longest = ''] = [...lists].sort((a, b) => b[1] - a[1])[0] ?? [];
	const today = localDay(now, zone);
	const words = await countedWords(session, desk, tickets);
	const [common = '', rare = ''] = [words.at(-1), words[0]];
	const little = await seesLeast(session, agents, queue);
	return { agent, list, tickets, longest, today, common, rare, little };
}

/** The words in these tickets, those first that the fewest texts have. */
async function countedWords(
	session: DeskSession,
	desk: number,
	tickets: readonly Ticket[]
): Promise<string[]> {
	const texts = await session.read((tables) =>
		tickets.flatMap(({ id, subject }) => [
			plain(subject),
			...tables.find('entries', 'thread', `t${id}`)
		])
	);
	const words = new Set(texts.flatMap(searchWords));
	const counted = await Promise.all(
		[...words].map(async (word) => {
			const texts = await db.words
				.where('words')
				.between(...startingWith(desk, word))
				.count();
			return { word, texts };
		})
	);
	return counted.sort((a, b) => a.texts - b.texts).map(({ word }) => word);
}

async function seesLeast(session: DeskSession, agents: readonly Agent[], { id }: Queue) {
	const counted = await Promise.all(
		agents.map(async (agent) => ({ agent, open: (await session.counts(agent.id)).get(id) ?? 0 }))
	);
	const [least] = counted.sort((a, b) => a.open - b.open);
	if (!least) throw new Error('The lab has no agents.');
	return least.agent;
}
