import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { decidingOf, lastChange } from '../../facts/deciding.ts';
import { missing, ThingParts } from '../../facts/thing-parts.ts';
import { rowNamed } from '../../names.ts';
import type { ComputerWants } from '../language/other-wants.ts';
import { trustWords } from '../rules/trust.ts';

/** Evidence about the account of a computer. */
export function evaluateComputer(scene: Scene, wants: ComputerWants): Evidence {
	const { tables } = scene;
	const computer = rowNamed(tables, 'computer', wants.is);
	if (!computer) return missing(scene, 'computer', wants.is, wants.exists);
	const parts = new ThingParts(scene, 'computer', computer.name, computer.name);
	parts.flag('is there', wants.exists, true);
	parts.flag('enabled', wants.enabled, computer.enabled, ['enable_computer', 'disable_computer']);
	parts.text('unit', wants.unit, computer.unit);
	if (wants.joined !== undefined) {
		const found = trustWords(tables, computer);
		// The device joins, so the log has it there.
		const change = lastChange(tables, `device ${computer.name}`, ['join_domain', 'leave_domain']);
		parts.addDecided('domain', wants.joined ? 'joined' : 'not joined', found, {
			held: wants.joined === (found === 'joined'),
			decidedBy: change ? decidingOf(tables, change) : null
		});
	}
	return parts.evidence();
}
