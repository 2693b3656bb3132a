import type { Queue, QueueColumn } from '#lib/desk/model/index.ts';
import {
	adhocQueue,
	noHeadings,
	searchColumns,
	searchHeadings,
	type Headings,
	type ListRequest
} from '../search/request.ts';

/** Title and controls of a list of tickets. */
export interface ShownList {
	request: ListRequest;
	title: string;
	columns: readonly QueueColumn[];
	/** A search names some columns otherwise than a queue. */
	headings: Headings;
	/** What the search's form begins with when it is opened from here; null for a queue of the desk. */
	search: Queue | null;
}

export function shownList(request: ListRequest): ShownList {
	if (request.kind === 'search') {
		const { query: keywords } = request;
		const search = adhocQueue({ rules: [], keywords, columns: searchColumns });
		return {
			request,
			title: search.name,
			columns: searchColumns,
			headings: searchHeadings,
			search
		};
	}
	const { queue } = request;
	return {
		request,
		title: queue.name,
		columns: queue.columns,
		headings: queue.id === 0 ? searchHeadings : noHeadings,
		search: queue.id === 0 || queue.owner !== null ? queue : null
	};
}
