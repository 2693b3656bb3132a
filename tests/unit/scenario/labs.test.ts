import { describe, expect, it } from 'vitest';
import { proveScenario } from '#lib/systems/files.ts';
import { publishedOf, schemaText } from '#lib/scenario/language/published.ts';
import { language } from '#lib/systems/language.ts';
import { lab, labFiles, textOf } from './shipped.ts';

const stale = 'is stale: run "npm run scenario -- write"';

describe('the shipped labs', () => {
	it('are complete', () => {
		expect(labFiles).toEqual(
			expect.arrayContaining(['adobe-upgrade.yaml', 'banking-outage.yaml', 'cfo-laptop.yaml'])
		);
	});

	// The others are proved by `npm run scenario -- prove scenarios`, a step of `npm test`.
	it('have more findings than steps: a proof without findings proves nothing', () => {
		const { scenario, world } = lab('banking-outage.yaml');
		const { findings, passed, failed } = proveScenario(scenario, world);
		expect(findings.filter(({ ok }) => !ok)).toEqual([]);
		expect(failed).toBe(0);
		expect(passed).toBeGreaterThan(10 * scenario.steps.length);
	});
});

describe('what is made from the definition of the language', () => {
	it.each(Object.keys(publishedOf(language)))('static/schema/%s is up to date', (file) => {
		const written = schemaText(publishedOf(language)[file] ?? {});
		expect(textOf(`static/schema/${file}`) === written, `${file} ${stale}`).toBe(true);
	});

	it('describes every field', () => {
		const undescribed: string[] = [];
		const look = (schema: unknown, path: string) => {
			if (typeof schema !== 'object' || schema === null) return;
			const { properties = {}, $defs = {} } = schema as Record<string, Record<string, unknown>>;
			for (const [key, value] of Object.entries(properties)) {
				if (!(value as { description?: string }).description) undescribed.push(`${path}.${key}`);
				look(value, `${path}.${key}`);
			}
			for (const [key, value] of Object.entries($defs)) look(value, key);
		};
		for (const [file, schema] of Object.entries(publishedOf(language))) look(schema, file);
		expect(undescribed).toEqual([]);
	});
});
