import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown for an invalid corpus; the message is a sentence for the user of the command. */
export class CorpusError extends Error {}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [key: string]: Json | undefined;
}

/** A recorded sequence of commands, with what was seen after each. */
export interface Sequence {
	id: string;
	title?: string;
	tags?: readonly string[];
	steps: readonly Step[];
}

/** A command with its arguments, its result, and what changed. */
export interface Step extends JsonObject {
	readonly at: string;
	readonly cmd: string;
}

/** Observed keys of a step; all others are arguments of the command. */
export const observed = [
	'result',
	'tickets',
	'tasks',
	'events',
	'annulled',
	'entries',
	'mails',
	'agents',
	'users',
	'no_effect',
	'changed_although_refused'
] as const;
type Observed = (typeof observed)[number];
export type Seen = { [K in Observed]?: Json };

/** Reads a file of one JSON value; null when the directory has none. */
export function readJson<T>(directory: string, file: string): T | null {
	const path = join(directory, file);
	if (!existsSync(path)) return null;
	return parse<T>(readFileSync(path, 'utf8'), file);
}

/** Reads a file of one JSON value per line; null when the directory has none. */
export function readLines<T>(directory: string, file: string): T[] | null {
	const path = join(directory, file);
	if (!existsSync(path)) return null;
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.flatMap((line, n) =>
		line.trim() ? [parse<T>(line, `${file}, line ${n + 1}`)] : []
	);
}

function parse<T>(text: string, where: string): T {
	try {
		return JSON.parse(text) as T;
	} catch (error) {
		throw new CorpusError(`${where} is not JSON: ${(error as Error).message}`);
	}
}

export function instantOf(text: string): number {
	const instant = Date.parse(text);
	if (Number.isNaN(instant)) throw new CorpusError(`"${text}" is not an instant.`);
	return instant;
}

/** As recorded: ISO 8601, UTC, whole seconds. */
export function textOfInstant(instant: number): string {
	return new Date(instant).toISOString().replace('.000Z', 'Z');
}

// Typed access to the arguments of a step. Each throws a sentence for a wrong value.

export function text(step: JsonObject, key: string): string {
	const value = step[key];
	if (typeof value !== 'string')
		throw new CorpusError(`${String(step.cmd ?? 'A record')} has no text "${key}".`);
	return value;
}

export function optionalText(step: JsonObject, key: string): string | undefined {
	const value = step[key];
	return typeof value === 'string' ? value : undefined;
}

export function texts(step: JsonObject, key: string): readonly string[] | undefined {
	const value = step[key];
	return Array.isArray(value) ? value.map(String) : undefined;
}

export function flag(step: JsonObject, key: string): boolean {
	return !!step[key];
}

export function object(step: JsonObject, key: string): JsonObject {
	const value = step[key];
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new CorpusError(`${String(step.cmd ?? 'A record')} has no object "${key}".`);
	return value as JsonObject;
}
