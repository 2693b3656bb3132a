import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Tells test files, each of which runs in a thread of its own, what the earlier ones have noticed. */
export class NoticedFile {
	constructor(readonly path: string) {}

	read(): string[] {
		return existsSync(this.path) ? readFileSync(this.path, 'utf8').split('\n') : [];
	}

	add(ids: readonly string[]): void {
		appendFileSync(this.path, ids.map((id) => `${id}\n`).join(''));
	}
}
