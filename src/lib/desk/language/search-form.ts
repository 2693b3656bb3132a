import { optional, record, text } from '#lib/kernel/language/define.ts';
import { fieldsOf } from './form-of.ts';
import { nameText } from './world-parts.ts';
import { queue } from './world-queue.ts';

const { parent, sort, columns } = fieldsOf(queue);

/** A search that an agent keeps: a queue of their own. */
export const search = record('search', 'A saved search.', {
	name: nameText('Title; an own search of this title is changed.'),
	keywords: optional(text('Words that are searched for.', { max: 200 })),
	...(parent && sort && columns ? { parent, sort, columns } : {})
});
