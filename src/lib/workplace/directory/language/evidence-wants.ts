import { choice, list, name, optional, record, text, whole } from '#lib/kernel/language/define.ts';
import type { Fields } from '#lib/kernel/language/definition.ts';

/** What may have been looked at before something was changed. */
export interface EvidenceItem {
	console?: { device: string; command?: string };
	/** A place, under the key that it has for `looked`. */
	[place: string]: unknown;
}
export interface EvidenceWants {
	'before the first change'?: readonly EvidenceItem[];
	'changes at most'?: number;
	since?: 'step' | 'run';
}

/** The cause was isolated: what it says was looked at first, and not many things were changed. `places`: the keys of `looked`. */
export function evidenceWants(places: Fields) {
	const item = record(
		'piece of evidence',
		'A page or a command at which somebody looked.',
		{
			...places,
			console: optional(
				record('command at a prompt', 'A command was typed at the prompt of a device.', {
					device: name('device', 'Which device.'),
					command: optional(
						text('The command without its arguments, as `ipconfig`; any unless said.', { max: 60 })
					)
				})
			)
		},
		1
	);
	return record(
		'evidence condition',
		'Whether the cause was isolated: evidence first, then few changes.',
		{
			'before the first change': optional(
				list(
					'All of these must have been looked at before anything of the workplace was changed.',
					item,
					{ min: 1 }
				)
			),
			'changes at most': optional(whole('No more than so many things were changed.', 0, 1000)),
			since: optional(choice('Since when: this step unless said.', ['step', 'run']))
		},
		1
	);
}
