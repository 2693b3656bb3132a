import { expect, it } from 'vitest';
import { phoneOf, splitPhone } from './contact.ts';

it('takes a phone number apart as it puts it together', () => {
	for (const number of [
		{ phone: '555 0100', ext: '12' },
		{ phone: '555 0100', ext: '' },
		{ phone: '', ext: '' }
	])
		expect(splitPhone(phoneOf(number))).toEqual(number);
	expect(splitPhone('ask for Max')).toEqual({ phone: 'ask for Max', ext: '' });
});
