import type { Area } from '../area.ts';
import { answerWords } from './rules/approval-words.ts';

/** Who was asked for an approval answers by the rules of the world. */
export const automatic: NonNullable<Area['automatic']> = {
	next: (tables) => tables.due('approvals', Infinity, 1)[0]?.due ?? null,
	verb: 'answer_due_approvals',
	notes: (tables, events) =>
		events.flatMap((event) => {
			if (event.table !== 'approvals' || event.type !== 'changed') return [];
			if (event.set.state === undefined) return [];
			const approval = tables.get('approvals', event.id);
			return approval ? [answerWords(tables, { ...approval, ...event.set })] : [];
		})
};
