import type { Agent } from '#lib/desk/model/index.ts';
import type { DeskSession } from '#lib/store/index.ts';
import type { ListRequest } from '../search/request.ts';
import { rowOf, type Row } from './rows.ts';

const USUAL_PAGE = 25;

export interface List {
	rows: readonly Row[];
	total: number | null;
	more: boolean;
	/** Number of tickets read, if others may match too. */
	looked?: number;
	/** Number of sorted tickets, if more were found. */
	sorted?: number;
}

/** Rows of a page, as the agent likes it. */
export function pageSizeOf({ preferences }: Agent): number {
	return preferences.pageSize ?? USUAL_PAGE;
}

/** One page of a queue or of a search, with the names that its rows show. */
export async function readList(
	session: DeskSession,
	agent: Agent,
	request: ListRequest,
	size = pageSizeOf(agent)
): Promise<List> {
	const { sort, column, reversed, page, far } = request;
	const how = { agent: agent.id, ...(sort ? { sort } : {}), column, reversed, page, size };
	const meant =
		request.kind === 'search'
			? { query: request.query }
			: { queue: request.queue.id || request.queue };
	return session.rows({ ...how, far, ...meant }, rowOf);
}
