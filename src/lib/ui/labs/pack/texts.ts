import type { SourceText } from '#lib/store/index.ts';
import { textOfBytes } from '#lib/ui/base/text-of-file.ts';
import type { PackedFile } from './unzip.ts';

type Texts = { ok: true; texts: readonly SourceText[] } | { ok: false; why: string };

/** The texts of the files of a lab, by their names without folders. */
export function textsOfFiles(files: readonly PackedFile[]): Texts {
	const texts: SourceText[] = [];
	for (const { name, bytes } of files.filter(isContent)) {
		const fileName = name.replace(/^.*\//, '');
		if (!/\.ya?ml$/i.test(fileName))
			return { ok: false, why: `${name} is no YAML file: a lab is made of .yaml files only.` };
		if (texts.some((text) => text.fileName === fileName))
			return { ok: false, why: `There are two files called ${fileName}. Choose one of them.` };
		const content = textOfBytes(fileName, bytes);
		if (!content.ok) return content;
		texts.push({ fileName, text: content.text });
	}
	return { ok: true, texts };
}

/** What systems and authors put beside the files of a lab. */
function isContent({ name }: PackedFile): boolean {
	return !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\.(md|txt)$/i.test(name);
}
