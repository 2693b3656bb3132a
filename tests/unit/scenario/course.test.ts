import { describe, expect, it } from 'vitest';
import { readCourse } from '#lib/scenario/read/read-course.ts';
import { readYaml } from '#lib/scenario/read/yaml.ts';
import { lab, labFiles, textOf } from './shipped.ts';

const COURSE = `deskdrill: 1
chapters:
  - title: First day
    about: How a request comes in.
    labs:
      - lab: calls
      - lab: mails
        after: [calls]
  - title: Devices
    about: What people have on their desks.
    labs:
      - lab: printer
        after: [calls, mails]
`;
const there = ['calls', 'mails', 'printer'];

function problems(change: (text: string) => string, labs: readonly string[] = there): string[] {
	const read = readCourse(change(COURSE), labs);
	return read.ok ? [] : read.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('a course', () => {
	it('is chapters of labs, with what comes before each', () => {
		const read = readCourse(COURSE, there);
		expect(read.ok && read.course.chapters[1]).toEqual({
			title: 'Devices',
			about: 'What people have on their desks.',
			labs: [{ lab: 'printer', after: ['calls', 'mails'] }]
		});
	});

	it('names a lab that is not there, and one that has no place', () => {
		expect(problems((text) => text, ['calls', 'printer', 'vpn'])).toEqual([
			'3: The lab "vpn" has no place in the course.',
			'7: There is no lab "mails": scenarios/mails.yaml is missing.'
		]);
	});

	it('has each lab once', () => {
		const twice = (text: string) => text.replace('lab: printer', 'lab: calls');
		expect(problems(twice)).toEqual([
			'3: The lab "printer" has no place in the course.',
			'12: The lab "calls" stands in the course twice.'
		]);
	});

	it('has what a lab builds on before it', () => {
		const later = (text: string) => text.replace('after: [calls]', 'after: [printer]');
		expect(problems(later)).toEqual([
			'8: "mails" is to be taken after "printer", which comes later in the course.'
		]);
		const unknown = (text: string) => text.replace('after: [calls]', 'after: [cals]');
		expect(problems(unknown)).toEqual([
			'8: "mails" is to be taken after "cals", which is not in the course.'
		]);
		const itself = (text: string) => text.replace('after: [calls]', 'after: [mails]');
		expect(problems(itself)).toHaveLength(1);
	});

	it.each([
		['chapters: no list', (text: string) => text.replace(/chapters:[^]*/, 'chapters: none\n'), 1],
		['a chapter without a sentence', (text: string) => text.replace(/ {4}about: How.*\n/, ''), 3],
		['an unknown word', (text: string) => text.replace('after: [calls]', 'before: [calls]'), 8],
		['a lab as text', (text: string) => text.replace('- lab: calls', '- calls'), 6],
		['another version', (text: string) => text.replace('deskdrill: 1', 'deskdrill: 7'), 1]
	])('refuses %s, at its line', (_, change, line) => {
		expect(problems(change)[0]).toMatch(new RegExp(`^${line}: `));
	});
});

describe('the course of the app', () => {
	const ids = labFiles.map((file) => file.replace('.yaml', ''));

	it('has each shipped lab once, and what it builds on before it', () => {
		const read = readCourse(textOf('scenarios/library/course.yaml'), ids);
		expect(read.ok ? [] : read.problems).toEqual([]);
	});

	it.each(labFiles)('%s is called the same in every story: lists and briefing name it', (file) => {
		const { value } = readYaml(textOf(`scenarios/${file}`), 'scenario');
		const { id, title, summary, level, minutes } = lab(file, 1).scenario;
		expect(value).toMatchObject({ id, title, summary, level, minutes });
	});
});
