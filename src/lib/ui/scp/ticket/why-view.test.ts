import { expect, it } from 'vitest';
import type { StatusId } from '#lib/desk/model/index.ts';
import { lab } from '#lib/desk/views/lab.testkit.ts';
import { whyView } from './why-view.ts';

function asked(desk: ReturnType<typeof lab>, who: string, ticket: number) {
	const why = whyView(desk.tables, desk.agent(who), ticket as never);
	return (name: string) => {
		const action = why?.actions.find((one) => one.name === name);
		return action && `${action.allowed ? 'Yes' : 'No'}: ${action.words}`;
	};
}

it('says No with the reason to what the page of a closed ticket does not offer', () => {
	const desk = lab();
	const ticket = desk.open();
	expect(asked(desk, 'john', ticket)('Assign')).toMatch(/^Yes/);
	const closed = desk.tables.all('statuses').find(({ name }) => name === 'Closed');
	const status = closed?.id as StatusId;
	desk.as('john', { verb: 'set_status', args: { ticket, status } });
	const why = asked(desk, 'john', ticket);
	expect(why('Assign')).toBe('No: not open');
	expect(why('Reopen')).toMatch(/^Yes/);
	expect(why('Transfer')).toMatch(/^Yes/);
});

it('says No to marking an overdue ticket overdue', () => {
	const desk = lab();
	const ticket = desk.open();
	const args = { ticket, department: 2 as never };
	desk.as('john', { verb: 'transfer', args });
	expect(asked(desk, 'omar', ticket)('Mark as Overdue')).toMatch(/^Yes/);
	desk.as('omar', { verb: 'mark_overdue', args: { ticket } });
	expect(asked(desk, 'omar', ticket)('Mark as Overdue')).toBe('No: it is already overdue');
	expect(asked(desk, 'jane', ticket)('Mark as Overdue')).toBe('No: does not manage SysAdmins');
});

it('says No to posting on a merged ticket', () => {
	const desk = lab();
	const [parent, child] = [desk.open(), desk.open()];
	desk.as('john', { verb: 'merge', args: { tickets: [parent, child] } });
	const why = asked(desk, 'john', child);
	expect(why('Post Reply')).toMatch(/^No: it was merged/);
	expect(why('Post Internal Note')).toMatch(/^No: it was merged/);
	expect(asked(desk, 'john', parent)('Post Reply')).toMatch(/^Yes/);
});
