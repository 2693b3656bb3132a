import type { Charted } from '#lib/desk/views/activity.ts';

/** Line styles: distinguishable without colour, by dashes and point shapes. */
export interface LineStyle {
	/** `stroke-dasharray` */
	readonly dash: string;
	/** SVG path of a point, around 0 0. */
	readonly point: string;
}

const disc = 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z';
const square = 'M-3 -3H3V3H-3z';
const up = 'M0 -4.2L4 3H-4z';
const down = 'M0 4.2L4 -3H-4z';
const diamond = 'M0 -4.4L4.4 0L0 4.4L-4.4 0z';
const cross = 'M-1.2 -4H1.2V-1.2H4V1.2H1.2V4H-1.2V1.2H-4V-1.2H-1.2z';

export const lineStyles: Readonly<Record<Charted, LineStyle>> = {
	assigned: { dash: '', point: disc },
	closed: { dash: '7 3', point: square },
	created: { dash: '', point: diamond },
	deleted: { dash: '2 4', point: cross },
	edited: { dash: '2 3', point: down },
	overdue: { dash: '9 3 2 3', point: up },
	reopened: { dash: '5 3', point: disc },
	transferred: { dash: '12 4', point: diamond }
};
