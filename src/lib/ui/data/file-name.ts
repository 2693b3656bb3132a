/** `deskdrill-2026-11-29.json`, `deskdrill-the-cfos-laptop-2026-11-29.json`. */
export function fileName(title: string, now = new Date()): string {
	const MOST = 40;
	const words = title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’\p{M}]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-');
	const short = [...words].slice(0, MOST).join('').replace(/^-|-$/g, '');
	return ['deskdrill', short, now.toISOString().slice(0, 10)].filter(Boolean).join('-') + '.json';
}
