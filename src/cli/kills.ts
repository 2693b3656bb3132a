// npm run kills [-- N]: kills the browser N times (default 24) at each kind of work and checks the stored data.
import process from 'node:process';
import { killAtWork, works } from '../../tests/kills/killing.ts';

const kills = Number(process.argv[2] ?? 24);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
let unequal = 0;
console.log(`Seed ${seed}`);
for (const how of works) {
	const { acknowledged, wrong, ...done } = await killAtWork(how, { kills, seed, folder: 'build' });
	unequal += wrong.length;
	console.log(
		`${how}: ${done.kills} kills, ${acknowledged} acknowledged, ${wrong.length} lost or half written`
	);
	for (const line of wrong) console.log(`  ${line}`);
	if (done.kills === 0 || acknowledged === 0) process.exitCode = 1;
}
if (unequal > 0) process.exitCode = 1;
