import { deskLanguage } from '#lib/desk/language/index.ts';
import { workplaceLanguage } from '#lib/workplace/language/index.ts';
import { languageOf } from '#lib/scenario/language/language.ts';
import { libraryOf } from './library.ts';
import validateScenario from '../../../static/schema/scenario.json?validator';
import validateOverlay from '../../../static/schema/overlay.json?validator';
import validateWorld from '../../../static/schema/world.json?validator';

/** The language of the systems that this program simulates. */
export const language = languageOf(
	[deskLanguage, workplaceLanguage],
	{ scenario: validateScenario, world: validateWorld, overlay: validateOverlay },
	libraryOf()
);
