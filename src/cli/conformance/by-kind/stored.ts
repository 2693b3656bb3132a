import type { Outcome } from '../../../lib/desk/execute.ts';
import type { MemoryTables } from '../../../lib/kernel/memory.ts';
import type { Json } from '../records.ts';
import { STOCK_ORGANIZATION } from './forms.ts';
import type { Expected, KindStep } from './records.ts';

/** Messages of a saved form, and the stored values. */
export function storedBy(step: KindStep, desk: MemoryTables, outcome: Outcome): Expected {
	const { notice } = outcome;
	switch (step.do) {
		case 'import_users':
			return importedBy(step.text !== undefined, outcome);
		case 'save_filter':
			return {
				message: notice,
				stored: (newest(desk, 'filters')?.rules ?? []).map(({ what, how, value }) => [
					what,
					how,
					value
				])
			};
		case 'save_agent': {
			const agent = newest(desk, 'agents');
			return {
				message: notice,
				stored: { username: agent?.username ?? '', email: agent?.email ?? '' }
			};
		}
		case 'save_org_domain': {
			const row = desk.all('organizations').find(({ name }) => name === STOCK_ORGANIZATION);
			return { stored: row?.domains.join(',') ?? null };
		}
		default:
			return {};
	}
}

function newest<T extends 'filters' | 'agents'>(desk: MemoryTables, table: T) {
	return desk.get(table, desk.lastId(table));
}

/** How many were imported: the product says it in a sentence for a file, and as a number for what was pasted. */
function importedBy(pasted: boolean, { notice }: Outcome): Expected {
	if (!pasted) return { message: notice };
	const count = /\d+/.exec(notice ?? '')?.[0];
	return { count: count === undefined ? null : (Number(count) as Json) };
}
