import type { Evidence } from '#lib/kernel/evidence.ts';
import { yesNo } from '#lib/kernel/facts/parts.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { namingSettings, type SettingsWants } from '../language/settings-wants.ts';
import { Parts } from './config-parts.ts';

/** Evidence about the settings of the desk, each by its words: "clients only". */
export function evaluateSettings(desk: Tables, wants: SettingsWants): Evidence {
	const settings = desk.get('settings', 1) as Readonly<Record<string, unknown>> | undefined;
	const parts = new Parts(desk, 'Settings');
	for (const [words, wanted] of Object.entries(wants)) {
		const is = settings?.[columnOf(words)];
		const kind = namingSettings.get(words);
		if (kind) parts.named(words, kind, wanted as string, (is ?? null) as number | null);
		else parts.add(words, told(wanted), told(is), is === wanted);
	}
	return parts.evidence();
}

/** "clients only" is kept as "clientsOnly". */
function columnOf(words: string): string {
	return words.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function told(value: unknown): string {
	return typeof value === 'boolean' ? yesNo(value) : String(value);
}
