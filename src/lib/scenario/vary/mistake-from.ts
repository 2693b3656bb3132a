import type { Mistake } from '../language/mistake.ts';
import type { MistakePattern, SharedMistake } from '../language/shared-mistake.ts';
import type { Part } from '../language/task.ts';
import { onlyPlaceholder, withoutPlaceholders } from './placeholder.ts';

/** A step or a task with its shared mistakes among its own. */
export function withSharedMistakes<P extends Part>(
	{ 'shared mistakes': shared, ...part }: P,
	patterns: ReadonlyMap<string, MistakePattern>
): Omit<P, 'shared mistakes'> {
	if (!shared) return part;
	const made = shared.flatMap((one) => {
		const pattern = patterns.get(one.use);
		return pattern ? [mistakeFrom(pattern, one)] : [];
	});
	return { ...part, mistakes: [...(part.mistakes ?? []), ...made] };
}

/** The mistake that a use stands for. */
function mistakeFrom(pattern: MistakePattern, shared: SharedMistake): Mistake {
	const { when, say, tip, try: lines } = pattern;
	const mistake = { when, say, ...(tip && { tip }), try: lines };
	return { id: shared.id ?? shared.use, ...(filled(mistake, shared) as Omit<Mistake, 'id'>) };
}

function filled(part: unknown, values: SharedMistake): unknown {
	if (Array.isArray(part)) return part.map((one) => filled(one, values));
	if (typeof part === 'object' && part !== null)
		return Object.fromEntries(
			Object.entries(part).map(([key, value]) => [key, filled(value, values)])
		);
	if (typeof part !== 'string') return part;
	const only = onlyPlaceholder(part);
	if (only?.part === null && only.name in values) return values[only.name];
	return withoutPlaceholders(part, ({ name: parameter, part: column }) =>
		column === null && parameter in values ? String(values[parameter]) : null
	);
}
