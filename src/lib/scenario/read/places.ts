import { readYaml, type Path } from './yaml.ts';

/** Places of the parts of a file, by path. */
export function placesOf(text: string): (path: Path) => { line: number; column: number } {
	return readYaml(text, 'scenario').placeOf;
}
