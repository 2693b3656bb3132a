import { beginning } from '#lib/kernel/text/beginning.ts';
import type { Definition } from '#lib/kernel/language/definition.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { curlyWords } from './curly-quotes.ts';
import { definitionAt } from './definition-at.ts';
import type { PlacedLost, YamlFile } from './yaml.ts';

/** Texts that YAML reads differently than meant: the proof would pass, and the learner would read half of them. */
export function* lostProblems(file: YamlFile, root: Definition): Generator<Problem> {
	for (const lost of file.lost) {
		const kind = definitionAt(root, file.value, lost.path)?.kind;
		if (lost.as === 'entry') yield { ...lost.place, ...asEntry(lost) };
		else if (lost.as === 'curly') yield { ...lost.place, ...curlyWords(lost.words) };
		// A cut name or number causes an error; only texts are cut silently.
		else if (kind && !structures.includes(kind) && (lost.empty || kind === 'text'))
			yield { ...lost.place, ...asComment(lost) };
	}
}

const structures: readonly string[] = ['list', 'record', 'dictionary'];

function asComment({ words }: PlacedLost) {
	return {
		message: `Everything after the # is a comment and not part of the text: "${short(words)}".`,
		hint: 'Put the whole text in quotes; if it is a comment, put two spaces before the #.'
	};
}

function asEntry({ words }: PlacedLost) {
	return {
		message: `"${short(words)}" is read as part of the text above, because it is indented further than the entries of the list.`,
		hint: 'Put all dashes of a list in the same column.'
	};
}

function short(words: string): string {
	return words.length > 40 ? `${beginning(words, 40)}...` : words;
}
