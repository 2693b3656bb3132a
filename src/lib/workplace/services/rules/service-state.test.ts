import { describe, expect, it } from 'vitest';
import { service, tablesOf } from '../rows.testkit.ts';
import { dependentsOf, healthWords, serviceState } from './service-state.ts';

const down = { state: 'down', fault: 'hung' } as const;
const world = (services: readonly object[]) => tablesOf({ services });

describe('the state in which people find a service', () => {
	it('is its own when it needs nothing', () => {
		const tables = world([service('Mail'), service('VPN', down)]);
		expect(serviceState(tables, 'Mail')).toEqual({ state: 'up', chain: ['Mail'], broken: null });
		expect(serviceState(tables, 'vpn')).toMatchObject({ state: 'down', chain: ['VPN'] });
	});

	it('is that of what it needs, over several links, when that is worse', () => {
		const tables = world([
			service('Web mail', { needs: ['Mail'] }),
			service('Mail', { needs: ['Directory'], state: 'degraded', fault: 'bad update' }),
			service('Directory', down)
		]);
		const health = serviceState(tables, 'Web mail');
		expect(health.state).toBe('down');
		expect(health.chain).toEqual(['Web mail', 'Mail', 'Directory']);
		expect(health.broken?.name).toBe('Directory');
		expect(healthWords(health)).toBe('down, because it needs Directory, which is down: it hangs');
	});

	it('is its own when what it needs is no worse', () => {
		const tables = world([
			service('Mail', { needs: ['Directory'], state: 'down', fault: 'disk full' }),
			service('Directory', { state: 'degraded', fault: 'hung' })
		]);
		expect(healthWords(serviceState(tables, 'Mail'))).toBe('down: its disk is full');
	});

	it('ends where services need each other, and where there is none of the name', () => {
		const circle = world([service('A', { needs: ['B'] }), service('B', { needs: ['A', 'Gone'] })]);
		expect(serviceState(circle, 'A').state).toBe('up');
		expect(serviceState(circle, 'Gone').state).toBe('up');
	});

	it('names what needs it', () => {
		const tables = world([service('Mail', { needs: ['Directory'] }), service('Directory')]);
		expect(dependentsOf(tables, 'directory').map(({ name }) => name)).toEqual(['Mail']);
	});
});
