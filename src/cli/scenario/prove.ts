import { basename } from 'node:path';
import type { Finding, Scenario } from '#lib/scenario/index.ts';
import { proveScenario, readScenario, readWorld } from '#lib/systems/files.ts';
import { placesOf } from '#lib/scenario/index.ts';
import { noteLines, problemLines, sourceFiles, worldsFor, type SourceFile } from './files.ts';

/** Proves scenarios on the real desk, and prints every failure. Returns their number. */
export function prove(paths: readonly string[]): number {
	let passed = 0;
	let failed = 0;
	for (const file of sourceFiles(paths)) {
		if (file.trouble) {
			failed++;
			console.error(`${file.name}: ${file.trouble}`);
			continue;
		}
		const found = file.kind === 'world' ? proveWorld(file) : proveFile(file);
		passed += found.passed;
		failed += found.failed;
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed;
}

function proveWorld(file: SourceFile): { passed: number; failed: number } {
	const read = readWorld(file.text);
	if (read.ok) return { passed: 0, failed: 0 };
	for (const line of problemLines(file.name, read.problems)) console.error(line);
	return { passed: 0, failed: read.problems.length };
}

function proveFile(file: SourceFile): { passed: number; failed: number } {
	const worlds = worldsFor(file.path);
	const read = readScenario(file.text, worlds, { fileName: basename(file.path) });
	if (!read.ok) {
		for (const line of [...problemLines(file.name, read.problems), ...worlds.problems])
			console.error(line);
		return { passed: 0, failed: read.problems.length };
	}
	const proof = proveScenario(read.scenario, read.world);
	console.log(`${read.scenario.title} (${file.name})`);
	for (const line of noteLines(file.name, read)) console.log(line);
	report(read.scenario, proof.findings, file);
	return proof;
}

function report(scenario: Scenario, findings: readonly Finding[], file: SourceFile) {
	const placeOf = placesOf(file.text);
	const told = (id: string | null, title: string) => {
		const mine = findings.filter((finding) => finding.step === id);
		const broken = mine.filter((finding) => !finding.ok);
		const verdict = broken.length ? 'FAILED' : mine.length ? 'ok    ' : 'not reached';
		console.log(`  ${verdict} ${title}: ${mine.length - broken.length} of ${mine.length} hold`);
		for (const { path, message } of broken) {
			const { line, column } = placeOf(path);
			console.log(`    ${file.name}:${line}:${column}: ${message}`);
		}
	};
	for (const step of scenario.steps) told(step.id, step.title);
	told(null, 'the whole run');
}
