import type { World } from '#lib/kernel/world.ts';
import type { Problem, Scenario } from '#lib/scenario/index.ts';
import type { SourceText } from '#lib/store/index.ts';

/** A lab that can be begun. */
export interface Lab {
	scenario: Scenario;
	world: World;
	/** `world`: null when it is in the scenario's own file; `overlay`: its texts, when they are in another language than its own. */
	source: { scenario: SourceText; world: SourceText | null; overlay?: SourceText };
}
export interface ReadyWorld {
	world: World;
	source: SourceText;
}
/** A lab that came with the app, not read yet. `world`: the one that it starts from; null when it is in the lab's own file. */
export interface ShippedLab {
	source: SourceText;
	world: ReadyWorld | null;
	/** Its texts in another language than its own. */
	overlay?: SourceText;
}
/** A file that could not be read, with everything that is wrong with it. */
export interface BrokenFile {
	source: SourceText;
	problems: readonly Problem[];
}
