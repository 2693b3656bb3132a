import type { NamedKind } from '#lib/workplace/names.ts';
import { sections } from './sections.ts';

/** The simulated address of a thing of the workplace; null where its kind has no pages. */
export function addressOfThing(kind: NamedKind, key: string): string | null {
	const section = sections.find((one) => one.kind === kind);
	return section ? `${section.path}?${new URLSearchParams({ name: key }).toString()}` : null;
}
