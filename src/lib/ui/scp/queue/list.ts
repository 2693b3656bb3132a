import type { Agent } from '#lib/desk/model/index.ts';
import type { DeskSession } from '#lib/store/index.ts';
import type { ListRequest } from './request.ts';
import { rowOf, type Row } from './rows.ts';

const USUAL_PAGE = 25;

export interface List {
	rows: readonly Row[];
	total: number | null;
	more: boolean;
	/** So many tickets were looked at, and others that may be meant were not. */
	looked?: number;
}
const nothing: List = { rows: [], total: 0, more: false };

/** Rows of a page, as the agent likes it. */
export function pageSizeOf({ preferences }: Agent): number {
	return preferences.pageSize ?? USUAL_PAGE;
}

/** One page of a queue or of a search, with the names that its rows show. */
export async function readList(
	session: DeskSession,
	agent: Agent,
	request: ListRequest
): Promise<List> {
	if (request.kind === 'search' && !request.query.trim()) return nothing;
	const size = pageSizeOf(agent);
	const found =
		request.kind === 'search'
			? await session.search({ agent: agent.id, query: request.query, page: request.page, size })
			: await session.queue({
					agent: agent.id,
					queue: request.queue.id || request.queue,
					...(request.sort ? { sort: request.sort } : {}),
					column: request.column,
					reversed: request.reversed,
					page: request.page,
					far: request.far,
					size
				});
	const rows = await session.read((desk) => found.tickets.map((ticket) => rowOf(desk, ticket)));
	const { total, more, looked } = found;
	return { rows, total, more, ...(looked === undefined ? {} : { looked }) };
}
