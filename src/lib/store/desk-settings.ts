import type { DeskId } from './api.ts';

/** Settings by which the app remembers something about this very browser: no backup carries them elsewhere. */
export const aboutThisBrowser: readonly string[] = ['asked to persist', 'last backup'];

/** The name of a setting that is about one desk. */
export function settingOfDesk(name: string, desk: DeskId): string {
	return `${name} at desk ${desk}`;
}

/** What a setting is about; `desk` is null when it is about all of them. */
export function partsOfSetting(setting: string): { name: string; desk: DeskId | null } {
	const [, name, desk] = /^(.*) at desk (\d{1,15})$/s.exec(setting) ?? [];
	return name === undefined ? { name: setting, desk: null } : { name, desk: Number(desk) };
}
