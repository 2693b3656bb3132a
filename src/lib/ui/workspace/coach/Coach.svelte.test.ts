import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Coach from './Coach.svelte';

const nothing = () => undefined;
const done = () => Promise.resolve(true);
const coach = (sandbox: boolean, error: string | null) =>
	render(Coach, {
		sandbox,
		error,
		view: null,
		zone: 'UTC',
		people: [],
		current: null,
		story: [],
		ticket: null,
		openTicket: null,
		went: false,
		busy: false,
		terse: false,
		act: done,
		onbecome: nothing,
		showing: false,
		onwatch: nothing,
		href: (address: string) => address,
		ticketPage: String,
		debrief: ''
	});

it('calls a sandbox a sandbox', async () => {
	const screen = await coach(true, null);
	await expect.element(screen.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
});

it('never calls a lab a sandbox, while it is read or when it cannot be', async () => {
	const reading = await coach(false, null);
	await expect.element(reading.getByText('Loading the lab')).toBeInTheDocument();
	await expect.element(reading.getByRole('heading', { name: 'Sandbox' })).not.toBeInTheDocument();
	await reading.unmount();
	const broken = await coach(false, 'The disk is gone.');
	await expect.element(broken.getByRole('alert')).toHaveTextContent('The disk is gone.');
	await expect.element(broken.getByRole('heading', { name: 'Sandbox' })).not.toBeInTheDocument();
});
