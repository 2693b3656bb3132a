/** How somebody feels about being helped: from -2, upset, to 2, delighted. */
const moodWords = ['upset', 'annoyed', 'calm', 'content', 'delighted'] as const;

const MINUTE = 60_000;
/** Longer than this it should not ring. */
export const RING_PATIENCE = MINUTE;
/** Longer than this nobody should be on hold. */
export const HOLD_PATIENCE = 2 * MINUTE;
/** After this time on hold they hang up. */
export const HOLD_LIMIT = 10 * MINUTE;

/** What a learner does that changes a mood: the one place that says by how much. */
const changes = {
	'kept waiting': -1,
	'put on hold without a word': -1,
	'kept on hold': -1,
	'asked twice': -1,
	thanked: 1,
	'told sorry': 1
} as const;
export type MoodChange = keyof typeof changes;

export function moodAfter(mood: number, happened: readonly MoodChange[]): number {
	return clamped(happened.reduce((now, one) => clamped(now + changes[one]), mood));
}

export function clamped(mood: number): number {
	return Math.max(-2, Math.min(2, Math.round(mood)));
}

export function moodWord(mood: number): string {
	return moodWords[clamped(mood) + 2] ?? 'calm';
}
