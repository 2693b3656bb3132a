import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { myself } from './myself.ts';
import { ownSearch } from './save-search.ts';

export const remove_search = verb({
	name: 'remove_search',
	say: 'remove search',
	label: 'Delete Search',
	about: 'Deletes a saved search of the agent; its tickets are not changed.',
	group: 'session',
	who: ['agent'],
	args: { id: arg.number('id', 'Which saved search.') },
	guard: ownSearch,
	run(work, { id }) {
		const agent = myself(work);
		const queue = work.row('queues', id);
		if (agent.preferences.queue === queue.id)
			work.change('agents', agent.id, { preferences: { ...agent.preferences, queue: null } });
		work.remove('queues', queue.id);
		return 'Search deleted successfully';
	}
});
