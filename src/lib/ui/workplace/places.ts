import { isNamedKind, type NamedKind } from '#lib/workplace/names.ts';
import { sections } from './sections.ts';

/** The simulated address of a thing of the workplace; null where its kind has no pages. */
export function addressOfThing(kind: NamedKind, key: string): string | null {
	const section = sections.find((one) => one.kind === kind);
	return section ? `${section.path}?${new URLSearchParams({ name: key }).toString()}` : null;
}

/** The address of a place of stories; the first page where it has no page of its own. */
export function addressOfWorkplace({ of, name }: { of: string; name: string }): string {
	const home = '/workplace/';
	if (of === 'page') return sections.find(({ label }) => label === name)?.path ?? home;
	if (of === 'logons') return `${addressOfThing('account', name) ?? home}&tab=Logons`;
	return (isNamedKind(of) && addressOfThing(of, name)) || home;
}
