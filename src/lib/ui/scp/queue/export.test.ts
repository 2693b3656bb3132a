import { expect, it } from 'vitest';
import { added, addRows, aTicket, MORNING, newDesk, people } from '#lib/store/store.testkit.ts';
import { exportList } from './export.ts';
import { requestOf } from '../search/request.ts';
import { shownList } from './shown-list.ts';

async function exported(count: number, params: Record<string, string>, signal?: AbortSignal) {
	const { store, id, session } = await newDesk();
	const tickets = Array.from({ length: count }, (_, at) =>
		aTicket(at + 1, { subject: 'Paper, please', created: MORNING })
	);
	await addRows(store.db, id, added('tickets', tickets));
	const { john } = await people(session);
	const { agent, queues } = await session.read((desk) => ({
		agent: desk.get('agents', john.id),
		queues: desk.all('queues')
	}));
	const request = requestOf(params, queues, null);
	if (!agent || !request) throw new Error('There are such.');
	const seen: number[] = [];
	const { columns, headings } = shownList(request);
	const how = { columns, headings, zone: 'Asia/Tokyo', now: MORNING };
	const progress = (at: number) => seen.push(at);
	const done = await exportList(session, agent, request, {
		...how,
		progress,
		...(signal ? { signal } : {})
	});
	return { ...done, lines: done.parts.join('').split('\r\n'), seen };
}

it('writes every ticket of a long list once, with progress', async () => {
	const { lines, seen, count, complete } = await exported(1100, {});
	expect(seen).toEqual([1000, 1100]);
	expect([count, complete, new Set(lines).size]).toEqual([1100, true, 1102]);
	expect(lines[0]).toMatch(/^\uFEFFTicket,Last Updated,Subject,From,/);
}, 30_000);

it("uses the column names of the search, and times in the agent's zone", async () => {
	const { lines } = await exported(2, { a: 'search', query: 'paper' });
	expect(lines[0]).toBe('\uFEFFNumber,Created,Subject,From,Priority,Assignee');
	const night = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', timeStyle: 'short' });
	expect(lines[1]).toContain(night.format(MORNING).replace('\u202F', ' '));
	expect(lines[1]).toContain('"Paper, please"');
});

it('can be cancelled', async () => {
	await expect(exported(2, {}, AbortSignal.abort())).rejects.toThrow('aborted');
});
