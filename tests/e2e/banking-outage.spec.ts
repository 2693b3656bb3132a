import { test } from './fixtures.ts';
import { expectDebrief, expectNoMoreThan } from './play/debrief.ts';
import { play, title } from './play/banking-outage.ts';
import { Learner } from './play/learner.ts';
import { Tally } from './play/tally.ts';

test('banking outage, from home to debrief', async ({ page }) => {
	test.slow();
	const learner = new Learner(page);
	const tally = await Tally.of(page);
	await play(learner, tally);
	await expectDebrief(page, { steps: 6, tickets: [{ subject: title, sla: 'Sev-A' }] });
	expectNoMoreThan(tally, { clicks: 28, pages: 22 });
});
