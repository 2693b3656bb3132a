import type { Evidence } from '#lib/kernel/evidence.ts';
import { together } from '#lib/kernel/facts/parts.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { plain } from '#lib/kernel/text/written.ts';
import { rowNamed } from '../../names.ts';
import type { ServiceWants } from '../language/fact-words.ts';
import { serviceState } from '../rules/service-state.ts';
import { asked, lastChange } from './parts.ts';
import { missing } from './missing.ts';

/** How a service works, and what the status page says of it. */
export function evaluateService({ tables }: Scene, wants: ServiceWants): Evidence {
	const row = rowNamed(tables, 'service', wants.is);
	if (!row) return missing('service', wants.is);
	const text = wants.notice;
	const finding = text && matchText([plain(row.notice)], text);
	const parts = [
		...asked(row.name, wants.state, serviceState(tables, row.name).state),
		...asked(`status page of ${row.name}`, wants.declared, row.posted),
		...(text && finding
			? [
					{
						what: `notice about ${row.name}`,
						expected: textExpectation(text),
						found: textFound(finding),
						held: finding.held
					}
				]
			: [])
	];
	return { ...together(parts), decidedBy: lastChange(tables, `service ${row.name}`) };
}
