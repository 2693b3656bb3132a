/** "1.5 of 4 points" */
export function pointsWords({ got, of }: { got: number; of: number }): string {
	return `${got} of ${of} ${of === 1 ? 'point' : 'points'}`;
}
