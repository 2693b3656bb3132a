import type { Tables } from '#lib/kernel/tables.ts';
import type { Computer } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';

/** How a computer stands to the domain. */
export function trustWords(
	tables: Tables,
	{ name, secret }: Pick<Computer, 'name' | 'secret'>
): 'no device of this name' | 'in a workgroup' | 'joined' | 'the trust is lost' {
	const device = rowNamed(tables, 'device', name);
	if (!device) return 'no device of this name';
	if (device.domain === '') return 'in a workgroup';
	return device.secret === secret ? 'joined' : 'the trust is lost';
}
