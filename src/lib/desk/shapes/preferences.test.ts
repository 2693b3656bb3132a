import { expect, it } from 'vitest';
import { usualPreferences } from '#lib/desk/model/index.ts';
import { outcomeOf, shapeOf } from './columns.testkit.ts';

it('the preferences of an agent hold what can be chosen in My Profile', () => {
	const preferences = shapeOf('agents', 'preferences');
	const kept: Readonly<Record<string, readonly unknown[]>> = {
		pageSize: [null, 50],
		autoRefresh: [0, 5],
		fromName: [null, 'email', 'dept', 'mine'],
		queue: [null, 3],
		threadOrder: [null, 'ascending', 'descending'],
		defaultSignature: ['none', 'mine', 'dept'],
		paperSize: ['none', 'Letter', 'Legal', 'A4', 'A3'],
		replyRedirect: ['queue', 'ticket'],
		imageView: ['download', 'inline'],
		editorSpacing: ['double', 'single'],
		timezone: [null, 'Europe/Berlin'],
		timeFormat: [null, 'relative'],
		locale: [null, 'de']
	};
	expect(Object.keys(kept)).toEqual(Object.keys(usualPreferences));
	for (const [name, values] of Object.entries(kept))
		for (const value of values) {
			const chosen = { ...usualPreferences, [name]: value };
			expect(outcomeOf(preferences, chosen)).toEqual({ value: chosen });
		}
	for (const name of ['autoRefresh', 'defaultSignature', 'paperSize', 'imageView'])
		expect(outcomeOf(preferences, { ...usualPreferences, autoRefresh: 7, [name]: 'x' })).toEqual({
			value: usualPreferences
		});
	for (const name of ['pageSize', 'fromName', 'threadOrder', 'timezone', 'timeFormat'])
		expect(outcomeOf(preferences, { ...usualPreferences, autoRefresh: 7, [name]: 'x' })).toEqual({
			value: { ...usualPreferences, autoRefresh: 7, [name]: null }
		});
});
