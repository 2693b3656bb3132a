import type { AgentId } from '#lib/desk/model/index.ts';
import type { DeskSession } from '#lib/store/index.ts';
import type { ListRequest } from './request.ts';
import { rowOf, type Row } from './rows.ts';

export const PAGE_SIZE = 25;

export interface List {
	rows: readonly Row[];
	total: number | null;
	more: boolean;
}
const nothing: List = { rows: [], total: 0, more: false };

/** One page of a queue or of a search, with the names that its rows show. */
export async function readList(
	session: DeskSession,
	agent: AgentId,
	request: ListRequest
): Promise<List> {
	if (request.kind === 'search' && !request.query.trim()) return nothing;
	const found =
		request.kind === 'search'
			? await session.search({ agent, query: request.query, page: request.page })
			: await session.queue({
					agent,
					queue: request.queue.id,
					...(request.sort ? { sort: request.sort } : {}),
					reversed: request.reversed,
					page: request.page
				});
	const rows = await session.read((desk) => found.tickets.map((ticket) => rowOf(desk, ticket)));
	return { rows, total: found.total, more: found.more };
}
