import { describe, expect, it } from 'vitest';
import { add, admin, edit, entryOf, placeOf, sections } from './admin.ts';

const place = (address: string) => {
	const { section, page } = placeOf(address);
	return `${section.name} > ${page.name}`;
};

describe('the admin panel', () => {
	it('knows to which tab an address belongs, forms as well as lists', () => {
		expect(place(admin.agents)).toBe('Agents > Agents');
		expect(place(edit(admin.agents, 3))).toBe('Agents > Agents');
		expect(place(add(admin.slas))).toBe('Manage > SLA');
		expect(place(admin.users)).toBe('Settings > Users');
	});
	it('opens with the system settings', () => {
		expect(place(admin.panel)).toBe('Settings > System');
		expect(place('/osTicket/scp/settings.php')).toBe('Settings > System');
		expect(sections.map(entryOf)).toContain(admin.system);
	});
});
