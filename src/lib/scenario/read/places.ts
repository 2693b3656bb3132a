import { readYaml, type Path } from './yaml.ts';

/** Where the parts of a file stand, by their paths. */
export function placesOf(text: string): (path: Path) => { line: number; column: number } {
	return readYaml(text).placeOf;
}
