import { LANGUAGE_VERSION } from '../language/version.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import type { YamlFile } from './yaml.ts';

/** Checks the version of a file before anything else. */
export function versionProblem(yaml: YamlFile): Problem | null {
	const { value } = yaml;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return {
			...yaml.placeOf([]),
			message: 'This is not a Deskdrill file.',
			hint: `Its first line is "deskdrill: ${LANGUAGE_VERSION}".`
		};
	}
	const version = (value as { deskdrill?: unknown }).deskdrill;
	if (version === LANGUAGE_VERSION) return null;
	const place = yaml.placeOf(['deskdrill']);
	if (version === undefined) {
		const hint = `Make "deskdrill: ${LANGUAGE_VERSION}" its first line.`;
		return { ...place, message: 'The version of the language is missing.', hint };
	}
	if (typeof version === 'number' && version > LANGUAGE_VERSION) {
		return {
			...place,
			message: `This file is written for a newer Deskdrill (language version ${version}).`,
			hint: 'Update the app, then open the file again.'
		};
	}
	const message = `There is no language version ${JSON.stringify(version)}.`;
	return { ...place, message, hint: `Write "deskdrill: ${LANGUAGE_VERSION}".` };
}
