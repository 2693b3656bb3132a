import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
	eslint = new ESLint({ overrideConfigFile: 'src/build/eslint.config.js' });
});

async function complaints(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe('dependencies run one way', () => {
	it.each([
		['src/lib/desk/planted.ts', '#lib/scenario/read.ts'],
		['src/lib/desk/planted.ts', '../scenario/read.ts'],
		['src/lib/desk/rules/planted.ts', '../../store/db.ts'],
		['src/lib/desk/views/deeper/planted.ts', '../../../../routes/planted.ts'],
		['src/lib/desk/planted.ts', '#lib/planted.ts'],
		['src/lib/desk/planted.test.ts', '#lib/store/db.ts'],
		['src/lib/desk/planted.ts', './vectors.testkit.ts'],
		['src/lib/desk/planted.ts', 'dexie'],
		['src/lib/desk/planted.ts', 'svelte/reactivity'],
		['src/lib/desk/planted.ts', 'node:fs'],
		['src/lib/scenario/planted.ts', '#lib/store/db.ts'],
		['src/lib/scenario/planted.ts', '../ui/href.ts'],
		['src/lib/scenario/planted.ts', '../desk/events.ts'],
		['src/lib/scenario/planted.ts', '#lib/systems/installed.ts'],
		['src/lib/desk/planted.ts', '#lib/systems/installed.ts'],
		['src/lib/kernel/planted.ts', '#lib/desk/tables.ts'],
		['src/lib/scenario/planted.ts', '$app/paths'],
		['src/lib/store/planted.ts', '#lib/ui/base/href.ts'],
		['src/lib/store/planted.ts', '../../routes/planted.ts'],
		['src/lib/ui/base/planted.ts', '../../../routes/planted.ts'],
		['src/lib/ui/home/planted.ts', '#lib/ui/base/planted.testkit.ts']
	])('%s may not import %s', async (file, source) => {
		expect(await complaints(file, `import '${source}';\n`)).toEqual(['layers/direction']);
	});

	it.each([
		['src/lib/desk/rules/planted.ts', '../model/index.ts'],
		['src/lib/desk/planted.ts', '#lib/kernel/events.ts'],
		['src/lib/desk/planted.ts', 'sorted-btree'],
		['src/lib/desk/planted.test.ts', 'node:fs'],
		['src/lib/desk/planted.testkit.ts', 'node:fs'],
		['src/lib/desk/planted.test.ts', './vectors.testkit.ts'],
		['src/lib/scenario/planted.test.ts', '#lib/desk/memory.ts'],
		['src/lib/scenario/planted.ts', '#lib/kernel/events.ts'],
		['src/lib/systems/planted.ts', '../../../static/schema/scenario.json?validator'],
		['src/lib/systems/planted.ts', '#lib/desk/system.ts'],
		['src/lib/store/planted.ts', '#lib/scenario/read.ts'],
		['src/lib/store/planted.ts', 'dexie'],
		['src/lib/ui/planted.ts', '#lib/store/db.ts'],
		['src/routes/planted.ts', '#lib/ui/base/href.ts'],
		['src/cli/planted.ts', '#lib/kernel/events.ts']
	])('%s may import %s', async (file, source) => {
		expect(await complaints(file, `import '${source}';\n`)).toEqual([]);
	});

	it.each([
		`export * from '#lib/store/db.ts';`,
		`export { db } from '#lib/store/db.ts';`,
		`export const db = import('#lib/store/db.ts');`,
		`export type Db = import('#lib/store/db.ts').Db;`,
		`import type { Db } from '#lib/store/db.ts';\nexport type { Db };`
	])('sees every way to name a module: %s', async (code) => {
		expect(await complaints('src/lib/desk/planted.ts', code)).toEqual(['layers/direction']);
	});
});

describe('folders lie on floors', () => {
	const statement = (file: string, code: string) =>
		file.endsWith('.svelte') ? `<script lang="ts">\n\t${code}\n</script>\n` : `${code}\n`;

	it.each([
		['src/lib/ui/base/planted.ts', '#lib/ui/form/field-errors.ts'],
		['src/lib/ui/base/Planted.svelte', '#lib/ui/workspace/turn.ts'],
		['src/lib/ui/base/deeper/planted.svelte.ts', '../../desk/desk-context.svelte.ts'],
		['src/lib/ui/form/Planted.svelte', '#lib/ui/list/column.ts'],
		['src/lib/ui/list/Planted.svelte', '#lib/ui/desk/desk-context.svelte.ts'],
		['src/lib/ui/desk/planted.ts', '#lib/ui/scp/index.ts'],
		['src/lib/ui/portal/tickets/Planted.svelte', '#lib/ui/scp/queue/QueuePage.svelte'],
		['src/lib/ui/scp/queue/Planted.svelte', '../../admin/index.ts'],
		['src/lib/ui/mail/planted.ts', '#lib/ui/workspace/browser/pages.ts'],
		['src/lib/ui/workspace/Planted.svelte', '#lib/ui/home/Home.svelte'],
		['src/lib/ui/data/Planted.svelte', '#lib/ui/debrief/DebriefScreen.svelte'],
		['src/lib/ui/base/planted.ts', '#lib/ui/loose.ts'],
		['src/lib/ui/base/planted.ts', '#lib/desk/execute.ts'],
		['src/lib/ui/base/Planted.svelte', '#lib/store/index.ts'],
		['src/lib/store/rows/planted.ts', '../lists/counts.ts'],
		['src/lib/store/database/planted.ts', '../session.ts'],
		['src/lib/store/api.ts', './rows/load.ts'],
		['src/lib/desk/rules/people/planted.ts', '../access/access.ts'],
		['src/lib/desk/rules/draft.ts', './people/phone.ts']
	])('%s may not import %s', async (file, source) => {
		const code = statement(file, `import '${source}';`);
		expect(await complaints(file, code)).toEqual(['floors/upward']);
	});

	it.each([
		['src/lib/ui/base/planted.ts', '#lib/kernel/text/written.ts'],
		['src/lib/ui/form/planted.ts', '#lib/desk/execute.ts'],
		['src/lib/ui/form/planted.ts', '#lib/ui/base/live.svelte.ts'],
		['src/lib/ui/scp/queue/Planted.svelte', '#lib/ui/desk/desk-context.svelte.ts'],
		['src/lib/ui/scp/queue/Planted.svelte', '../ticket/TicketPage.svelte'],
		['src/lib/ui/workspace/browser/planted.ts', '#lib/ui/admin/index.ts'],
		['src/lib/ui/home/Planted.svelte', '#lib/ui/data/Care.svelte'],
		['src/lib/ui/base/planted.test.ts', '#lib/ui/form/field-errors.ts'],
		['src/lib/store/rows/planted.ts', '../api.ts'],
		['src/lib/store/session.ts', './lists/counts.ts'],
		['src/lib/desk/rules/people/planted.ts', '../draft.ts']
	])('%s may import %s', async (file, source) => {
		expect(await complaints(file, statement(file, `import '${source}';`))).toEqual([]);
	});

	it.each([
		`import type { Turn } from '#lib/ui/workspace/turn.ts';\nexport type { Turn };`,
		`export * from '#lib/ui/workspace/turn.ts';`,
		`export const turn = import('#lib/ui/workspace/turn.ts');`,
		`export type Turn = import('#lib/ui/workspace/turn.ts').Turn;`
	])('sees every way to name a module: %s', async (code) => {
		for (const file of ['src/lib/ui/base/planted.ts', 'src/lib/ui/base/planted.svelte.ts'])
			expect(await complaints(file, statement(file, code)), file).toEqual(['floors/upward']);
	});

	it('sees what the markup of a component imports', async () => {
		const code = `{#await import('#lib/ui/workspace/turn.ts')}Wait{/await}\n`;
		expect(await complaints('src/lib/ui/base/Planted.svelte', code)).toEqual(['floors/upward']);
	});

	it('lets a file that every floor may import name types of the floors', async () => {
		const code = `import type { Rows } from './rows/load.ts';\nexport type { Rows };\n`;
		expect(await complaints('src/lib/store/api.ts', code)).toEqual([]);
	});

	it('asks for the floor of a new folder', async () => {
		expect(await complaints('src/lib/ui/planted/planted.ts', '')).toEqual(['floors/upward']);
	});
});

describe('the rules are deterministic and do not use the browser', () => {
	const planted = ['src/lib/desk/rules/planted.ts', 'src/lib/scenario/planted.ts'];
	const forbidden = [
		['Date.now()', 'no-restricted-properties'],
		['Math.random()', 'no-restricted-properties'],
		['new Date()', 'no-restricted-syntax'],
		['Date()', 'no-restricted-syntax'],
		['performance.now()', 'no-restricted-globals'],
		['crypto.randomUUID()', 'no-restricted-globals'],
		['window.name', 'no-restricted-globals'],
		['document.title', 'no-restricted-globals'],
		['localStorage.length', 'no-restricted-globals'],
		['indexedDB.databases()', 'no-restricted-globals'],
		['globalThis.document', 'no-restricted-properties']
	] as const;

	it.each(forbidden)('%s is refused', async (expression, rule) => {
		const code = `export const planted = ${expression};\n`;
		for (const file of planted) expect(await complaints(file, code), file).toEqual([rule]);
	});

	it('a given instant is allowed', async () => {
		const code = 'export const day = (instant: number) => new Date(instant);\n';
		expect(await complaints('src/lib/desk/planted.ts', code)).toEqual([]);
	});

	it('screens and tests may look at the clock', async () => {
		const code = 'export const planted = Date.now();\n';
		expect(await complaints('src/lib/ui/planted.ts', code)).toEqual([]);
		expect(await complaints('src/lib/desk/planted.test.ts', code)).toEqual([]);
	});
});

describe('addresses work in any folder', () => {
	it.each([
		['<a href="/labs">Labs</a>', ['no-restricted-syntax']],
		['<button onclick={() => (location.hash = "#/")}>Home</button>', ['no-restricted-syntax']],
		['<a href="#/labs">Labs</a>', []],
		['<a href="https://school.example/">School</a>', []]
	])('%s', async (code, expected) => {
		expect(await complaints('src/routes/+page.svelte', `${code}\n`)).toEqual(expected);
	});
});

describe('everywhere', () => {
	it('refuses any, ts-ignore and console outside of the command line', async () => {
		const code = '// @ts-ignore\nexport const planted = (x: any) => console.log(x);\n';
		expect((await complaints('src/lib/ui/planted.ts', code)).sort()).toEqual([
			'@typescript-eslint/ban-ts-comment',
			'@typescript-eslint/no-explicit-any',
			'no-console'
		]);
		expect(await complaints('src/cli/planted.ts', 'console.log(1);\n')).toEqual([]);
	});
});

describe('errors of work that a person starts are always handled', () => {
	const script = (code: string) => `<script lang="ts">\n${code}\n</script>\n`;
	const save = 'async function save() {}';
	const { component, seen } = {
		component: script(
			`import Confirm from '#lib/ui/scp/kb/Confirm.svelte';\nimport Button from '#lib/ui/base/Button.svelte';\n${save}`
		),
		seen: ['handled/work']
	};

	it.each([
		[`${script(save)}<button onclick={save}>Save</button>`],
		[`${script(save)}<button onclick={() => save()}>Save</button>`],
		[`${script(save)}<button onclick={async () => await save()}>Save</button>`],
		[`${script('const save = async () => {};')}<form onsubmit={save}></form>`],
		[`${script(`async function onclick() {}`)}<button {onclick}>Save</button>`],
		[`${component}<Button onclick={save}>Save</Button>`],
		[script(`${save}\nsave();`)],
		[script(`${save}\nvoid save();`)],
		[script(`${save}\n$effect(() => { save(); });`)],
		[script(`${save}\nonMount(save);`)],
		[script(`onMount(async () => { await 1; });`)],
		[script(`setTimeout(async () => {});`)],
		[script(`void desk.go('/osTicket/');`)],
		[script(`desk.perform('reply', {});`)],
		[script(`store.sweep();`)],
		[script(`this.session.coach({ do: 'begin' });`)],
		[script(`import('./Late.svelte').then(show);`)]
	])('refuses %s', async (code) => {
		const file = 'src/lib/ui/Planted.svelte';
		const found = (await complaints(file, `${code}\n`)).filter((rule) => rule === 'handled/work');
		expect(found).toEqual(seen);
	});

	it.each([
		[
			`${script('const save = new Action(async () => {});')}<button onclick={save.run}>Save</button>`
		],
		[`${script(save)}<button onclick={() => attempt(save())}>Save</button>`],
		[`${script('function save() {}')}<button onclick={save}>Save</button>`],
		[`${component}<Confirm open words="Sure?" onyes={save} />`],
		[script(`${save}\nattempt(save());`)],
		[script(`${save}\nconst more = async () => { await save(); };`)],
		[script(`void load().catch(() => undefined);`)],
		[script(`load().then(show, tell);`)],
		[script(`$effect(() => { void asked; });`)]
	])('allows %s', async (code) => {
		expect(await complaints('src/lib/ui/Planted.svelte', `${code}\n`)).not.toContain(
			'handled/work'
		);
	});
});

describe('functions', () => {
	const lines = (count: number) =>
		`export function planted(list: number[]) {\n${'\tlist.push(1);\n'.repeat(count - 2)}}\n`;

	it.each(['src/lib/desk/planted.ts', 'src/cli/planted.mjs', 'src/lib/ui/planted.svelte.ts'])(
		'of more than 60 lines are refused in %s',
		async (file) => {
			const code = (count: number) =>
				file.endsWith('.mjs') ? lines(count).replace(': number[]', '') : lines(count);
			expect(await complaints(file, code(61))).toEqual(['max-lines-per-function']);
			expect(await complaints(file, code(60))).toEqual([]);
		}
	);

	it('of more than 60 lines are refused in the script of a component', async () => {
		const file = 'src/lib/ui/base/Planted.svelte';
		const code = `<script lang="ts">\n${lines(61).replace('export ', '')}\nplanted([]);\n</script>\n`;
		expect(await complaints(file, code)).toEqual(['max-lines-per-function']);
	});
});
