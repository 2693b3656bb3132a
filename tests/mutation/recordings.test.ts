import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/cli/conformance/corpus.ts';
import { own, readOptions } from '../../src/cli/conformance/options.ts';
import { kindsOf, runKind } from '../../src/cli/conformance/run.ts';
import { Tally } from '../../src/cli/conformance/tally.ts';

/** For `npm run mutate`: the recordings as tests. `npm test` plays them with `npm run conformance`. */
describe.each(own)('the help desk recorded in %s', (directory) => {
	const corpus = openCorpus(directory);
	const options = readOptions([]);
	it.each(kindsOf(corpus))('behaves as this desk does: %s', async (kind) => {
		if (options === 'help') throw new Error('No options are not a call for help.');
		const count = await runKind(corpus, kind, options, new Tally(), () => undefined);
		expect(count.failed).toBe(0);
	});
});
