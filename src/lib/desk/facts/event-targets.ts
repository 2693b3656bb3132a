import { isSameActor } from '#lib/kernel/actor.ts';
import type { Trait } from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import { matchText, textFound } from '#lib/kernel/facts/text-match.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { eventTargetKeys, eventTargets } from '../language/event-targets.ts';
import { kindWords, rowNamed, shownName } from '../language/names.ts';
import type { EventWants } from '../language/thread-wants.ts';
import type { LoggedEvent, ThreadEntry } from '../model/index.ts';

/** What an event is about, and why: "assigned to Level II", "Sev-A because the branch is closed". */

export function targetTraits({ tables }: Scene, wants: EventWants): Trait<LoggedEvent>[] {
	return eventTargetKeys.flatMap((key): Trait<LoggedEvent>[] => {
		const names = wants[key];
		if (names === undefined) return [];
		const { kind, id } = eventTargets[key];
		const ids = many(names).map((name) => rowNamed(tables, kind, name)?.id);
		const idOf = (event: LoggedEvent) => id(event) as number | null | undefined;
		return [
			{
				fits: (event) => typeof idOf(event) === 'number' && ids.includes(idOf(event) as never),
				wrong(event) {
					const found = shownName(tables, kind, idOf(event) ?? null, 'none');
					return `has the ${kindWords[kind]} ${found}`;
				}
			}
		];
	});
}

export function targetWords(wants: EventWants): string[] {
	return eventTargetKeys.flatMap((key) =>
		wants[key] === undefined
			? []
			: `with the ${kindWords[eventTargets[key].kind]} ${anyOf(many(wants[key]))}`
	);
}

/** What the same person wrote with the same command: the comments of the dialog, or the answer that closed the ticket. */
export function reasonOf({ tables }: Scene, event: LoggedEvent): readonly ThreadEntry[] {
	return tables
		.find('entries', 'thread', event.thread)
		.filter(({ at, type, by }) => at === event.at && type !== 'M' && isSameActor(by, event.by));
}

export function wrongReason(reason: readonly ThreadEntry[], because: TextWants): string {
	return reason.length
		? `gives a reason that ${textFound(matchText(reason, because))}`
		: 'gives no reason';
}
