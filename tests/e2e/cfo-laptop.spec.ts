import { test } from './fixtures.ts';
import { play, tickets } from './play/cfo-laptop.ts';
import { expectDebrief, expectNoMoreThan } from './play/debrief.ts';
import { Learner } from './play/learner.ts';
import { Tally } from './play/tally.ts';

test("CFO's laptop, from home to debrief", async ({ page }) => {
	test.slow();
	const tally = await Tally.of(page);
	await play(new Learner(page), tally);
	await expectDebrief(page, { steps: 10, tickets });
	expectNoMoreThan(tally, { clicks: 43, pages: 34 });
});
