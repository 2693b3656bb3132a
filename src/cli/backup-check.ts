import 'fake-indexeddb/auto';
import process from 'node:process';
import { noTally, type Tally } from './backup-check/check.ts';
import { damagedBackups, roundTrips, severalDesks } from './backup-check/suites.ts';

/**
 * Checks that saved desks are restored unchanged and verify. `npm run backup:check` creates big and unusual desks, saves and restores them,
 * and damages their backups. `npm run backup:check -- 5` tries five times as many random desks, flipped bits and cuts.
 */
const times = Math.max(1, Number(process.argv[2] ?? 1) || 1);
const suites: readonly [
	name: string,
	run: (tally: Tally, say: (what: string) => void) => Promise<void>
][] = [
	['round trips', (tally, say) => roundTrips(30 * times, tally, say)],
	['several desks in one file', severalDesks],
	['flipped bits', (tally, say) => damagedBackups('flip', 300 * times, tally, say)],
	['cuts', (tally, say) => damagedBackups('cut', 150 * times, tally, say)]
];

let failed = false;
for (const [name, run] of suites) {
	const tally = noTally();
	const began = Date.now();
	await run(tally, (what) => process.stderr.write(`${name}: ${what}\n`));
	const { tried, equal, bounded, refused, wrong } = tally;
	const others = [
		bounded > 0 && `${bounded} less only what was damaged, and told`,
		refused > 0 && `${refused} refused with a sentence`,
		`${wrong.length} wrong`
	].filter(Boolean);
	console.log(
		`${name}: ${tried} tried, ${equal} equal, ${others.join(', ')} (${Math.round((Date.now() - began) / 1000)} s)`
	);
	for (const line of wrong) console.log(`  ${line}`);
	if (wrong.length > 0 || tried === 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
