/** A sentence at the head of a page: a green, yellow or red bar. */
export interface Banner {
	kind: 'success' | 'warning' | 'error';
	text: string;
}
