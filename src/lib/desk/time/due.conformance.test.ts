import { describe, expect, it } from 'vitest';
import { cases, helpDeskZone, scheduleOf, schedules } from './recorded-schedules.testkit.ts';
import { explainDue, reckonDue } from './due.ts';
import { formatTimeline } from './timeline.testkit.ts';

type Reckoning = typeof reckonDue;

function disagreements(reckoning: Reckoning): string[] {
	return cases.flatMap((recorded) => {
		const { id, start, grace_hours, due } = recorded;
		const schedule = scheduleOf(recorded);
		const got = reckoning(Date.parse(start), grace_hours, schedule, schedules, helpDeskZone);
		if (got === Date.parse(due)) return [];
		return [`${id}: ${start} + ${grace_hours} h, ${schedule.name}: ${due}, got ${got}`];
	});
}

describe('due dates recorded from the product', () => {
	it('are complete', () => {
		expect(cases).toHaveLength(1956);
	});

	it('are computed exactly to the second', () => {
		expect(disagreements(reckonDue)).toEqual([]);
	});

	it('equal the end of the explanation', () => {
		expect(disagreements((...question) => explainDue(...question).due)).toEqual([]);
	});

	const logged = cases.filter(({ timeline }) => timeline && timeline.length > 0);

	it('have a log in 268 cases', () => {
		expect(logged).toHaveLength(268);
	});

	it.each(logged)('are explained as in the log of $id', (recorded) => {
		const { start, grace_hours, timeline } = recorded;
		const question = [scheduleOf(recorded), schedules, helpDeskZone] as const;
		const told = formatTimeline(explainDue(Date.parse(start), grace_hours, ...question));
		const wanted = (timeline ?? []).filter((line) => !line.startsWith('***')).map(withoutTotals);
		// The recorder cut long logs off, before their last line.
		const isWhole = timeline?.at(-1)?.startsWith('*** Final') ?? false;
		expect(isWhole ? told : told.slice(0, wanted.length)).toEqual(wanted);
	});
});

/** The log's running totals, and how it describes a holiday, are not told. */
function withoutTotals(line: string): string {
	return line.replace(/ \([\d.]+\)$/, '').replace(/ -> Skip .*/, ' -> Skip');
}
