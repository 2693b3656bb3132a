import { didYouMean } from '#lib/kernel/language/did-you-mean.ts';
import type { Problem } from '#lib/kernel/problem.ts';
import { isGroup, isText, problemsOf, unknownKeys, type Wrong } from './groups.ts';
import type { Path } from './yaml.ts';

/** The labs in the order in which to take them. */
export interface Course {
	readonly chapters: readonly Chapter[];
}

interface Chapter {
	readonly title: string;
	/** What it is about, in one sentence. */
	readonly about: string;
	readonly labs: readonly CourseLab[];
}

interface CourseLab {
	/** The id of the lab. */
	readonly lab: string;
	/** Ids of the labs to take before: advice, not a lock. */
	readonly after?: readonly string[];
}

export type ReadCourse = { ok: true; course: Course } | { ok: false; problems: Problem[] };

/**
 * Reads the course. Every problem is reported, with its place. `there`: the ids of the labs that there are; each of them must stand in the
 * course once, and nothing else.
 */
export function readCourse(text: string, there?: readonly string[]): ReadCourse {
	let course: Course | undefined;
	const problems = problemsOf(text, function* (value) {
		const wrong = [...shapeOf(value)];
		yield* wrong;
		if (wrong.length > 0) return;
		course = value as Course;
		yield* orderOf(course);
		if (there) yield* gapsOf(course, there);
	});
	return problems.length || !course ? { ok: false, problems } : { ok: true, course };
}

function* shapeOf(value: unknown): Generator<Wrong> {
	yield* unknownKeys(value, ['deskdrill', 'chapters'], []);
	const chapters = isGroup(value) ? value['chapters'] : undefined;
	if (!Array.isArray(chapters))
		return yield { path: [], message: '"chapters" is missing.', hint: 'Write a list of chapters.' };
	for (const [n, chapter] of chapters.entries()) {
		const path = ['chapters', n];
		yield* unknownKeys(chapter, ['title', 'about', 'labs'], path);
		const { title, about, labs } = isGroup(chapter) ? chapter : {};
		if (isText(title) && isText(about) && Array.isArray(labs))
			for (const [at, lab] of labs.entries()) yield* labShape(lab, [...path, 'labs', at]);
		else
			yield {
				path,
				message: 'This chapter needs a "title", an "about" of one sentence, and a list of "labs".'
			};
	}
}

function* labShape(value: unknown, path: Path): Generator<Wrong> {
	yield* unknownKeys(value, ['lab', 'after'], path);
	const { lab, after = [] } = isGroup(value) ? value : {};
	if (!isText(lab) || !Array.isArray(after) || !after.every(isText))
		yield {
			path,
			message: 'This lab needs its id, and the ids of labs that come before it.',
			hint: 'Write "lab: some-lab", and "after: [first-lab]" if there are any.'
		};
}

interface Placed extends CourseLab {
	readonly path: Path;
}

function placedLabs({ chapters }: Course): Placed[] {
	return chapters.flatMap(({ labs }, n) =>
		labs.map((lab, at) => ({ ...lab, path: ['chapters', n, 'labs', at] }))
	);
}

/** A lab is there once, and what it builds on comes before it. */
function* orderOf(course: Course): Generator<Wrong> {
	const labs = placedLabs(course);
	const all = labs.map(({ lab }) => lab);
	const before: string[] = [];
	for (const { lab, after = [], path } of labs) {
		if (before.includes(lab))
			yield { path: [...path, 'lab'], message: `The lab "${lab}" stands in the course twice.` };
		for (const [n, id] of after.entries()) {
			if (before.includes(id)) continue;
			const message = all.includes(id)
				? `"${lab}" is to be taken after "${id}", which comes later in the course.`
				: `"${lab}" is to be taken after "${id}", which is not in the course.`;
			yield { path: [...path, 'after', n], message, hint: didYouMean(id, before) };
		}
		before.push(lab);
	}
}

/** Labs that are not there, and labs that have no place. */
function* gapsOf(course: Course, there: readonly string[]): Generator<Wrong> {
	const labs = placedLabs(course);
	for (const { lab, path } of labs)
		if (!there.includes(lab))
			yield {
				path: [...path, 'lab'],
				message: `There is no lab "${lab}": scenarios/${lab}.yaml is missing.`,
				hint: didYouMean(lab, there)
			};
	for (const id of there)
		if (!labs.some(({ lab }) => lab === id))
			yield {
				path: ['chapters'],
				message: `The lab "${id}" has no place in the course.`,
				hint: `Write "- lab: ${id}" under "labs" of a chapter.`
			};
}
