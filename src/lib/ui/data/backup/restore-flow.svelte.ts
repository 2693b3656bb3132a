import type { Choice, InspectedBackup, RestoreReport } from '#lib/store/index.ts';
import { Ongoing } from '#lib/ui/app/work/ongoing.svelte.ts';

/**
 * Restoring a backup: first it is read and shown, without writing; then the selection is restored. Continues while other pages are shown.
 */
class RestoreFlow extends Ongoing {
	/** What the chosen file holds, until something was decided about it. */
	inspected = $state.raw<InspectedBackup | null>(null);
	/** What is being done. */
	stage = $state('Reading the backup');

	async inspect(file: Blob) {
		this.inspected = null;
		this.stage = 'Reading the backup';
		const inspected = await this.run(async (work) => {
			const { inspectBackup } = await import('./work.ts');
			return inspectBackup(file, work);
		});
		this.inspected = inspected;
	}

	async restore(choice: Choice) {
		const { inspected } = this;
		if (!inspected) return;
		this.inspected = null;
		this.stage = 'Restoring the backup';
		const report = await this.run(async (work) => {
			const { restoreBackup } = await import('./work.ts');
			return restoreBackup(inspected, choice, work);
		});
		if (report) await this.#tell(report);
	}

	dismiss() {
		this.inspected = null;
	}

	async #tell(report: RestoreReport) {
		const { isWhole, sentencesOf } = await import('#lib/store/index.ts');
		const kind = isWhole(report) ? 'success' : 'warning';
		this.told = { kind, lines: sentencesOf(report) };
	}
}

export const restoring = new RestoreFlow();
