/** How often forms were refused: the same words at the same field are new ones then. */
class Refusals {
	count = $state(0);

	told() {
		this.count += 1;
	}
}
export const refusals = new Refusals();

type Words = string | null | undefined;

/**
 * An error at a field is shown as long as the field has the rejected value: it disappears when the user changes it, not only on the next
 * submit.
 */
export function standingError(error: () => Words, value: () => unknown) {
	let said: { words: Words; count: number; of: unknown } | null = null;
	const current = $derived.by(() => {
		const [words, { count }, now] = [error(), refusals, value()];
		if (!words) said = null;
		else if (said?.words !== words || said.count !== count) said = { words, count, of: now };
		return words && Object.is(said?.of, now) ? words : undefined;
	});
	return {
		get current() {
			return current;
		}
	};
}
