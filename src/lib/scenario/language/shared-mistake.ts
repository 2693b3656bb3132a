import type { Definition, Fields, NameKind } from '#lib/kernel/language/definition.ts';
import { choice, duration, id, name, optional, record, text } from '#lib/kernel/language/define.ts';
import type { Mistake } from './mistake.ts';

/** A mistake of the library, with its parameters still in its texts as `{ticket}`. */
export interface MistakePattern extends Mistake {
	about: string;
	/** What each parameter names: `ticket`, `person`, ..., or `text`, or `duration`. */
	parameters: Readonly<Record<string, string>>;
}

/** Where a step or a task uses a mistake of the library. */
export interface SharedMistake {
	use: string;
	id?: string;
	[parameter: string]: unknown;
}

function parameterOf(kind: string, about: string): Definition {
	if (kind === 'text') return text(about);
	return kind === 'duration' ? duration(about) : name(kind as NameKind, about);
}

export function sharedMistakeOf(
	patterns: ReadonlyMap<string, MistakePattern>
): Definition<SharedMistake> {
	const all = [...patterns.values()];
	const kinds = new Map(all.flatMap(({ parameters }) => Object.entries(parameters)));
	const users = (parameter: string) =>
		all.filter(({ parameters }) => parameter in parameters).map((one) => `\`${one.id}\``);
	const fields = [...kinds].map(([parameter, kind]) => {
		const about = `A parameter of ${users(parameter).join(', ')}.`;
		return [parameter, optional(parameterOf(kind, about))];
	});
	const names = all.map((one) => `\`${one.id}\` (${one.about})`).join(', ');
	const use = all.length
		? choice(
				`Its name: ${names}.`,
				all.map((one) => one.id)
			)
		: id('Its name.');
	return record(
		'shared mistake',
		'A mistake of `scenarios/library/mistakes.yaml`, with its parameters. It is proved like any other.',
		{
			use,
			id: optional(id('Its name within the step, where the same mistake is used twice.')),
			...(Object.fromEntries(fields) as Fields)
		}
	) as unknown as Definition<SharedMistake>;
}
