import { describe, expect, it } from 'vitest';
import { boundHtml, boundText, MOST, TOO_LONG, TOO_MANY_TAGS } from './bound.ts';
import { cleanFragment, cleanHtml } from './clean.ts';
import { destinationOf } from './links.ts';
import { htmlOf } from './markdown.ts';
import { writtenHtml } from './written-html.ts';

describe('HTML from people', () => {
	it.each([
		'<img src=x onerror=alert(1)>',
		'<script>alert(1)</script>',
		'<a href="javascript:alert(1)">x</a>',
		'<svg onload=alert(1)>',
		'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
		'<style>*{display:none}</style>',
		'<form action="https://evil.example"><input name=q></form>',
		'<p style="position:fixed;inset:0" id="overlays" class="simulated">x</p>',
		'<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'
	])('removes what runs, loads or covers: %s', (html) => {
		expect(cleanHtml(html)).not.toMatch(
			/script|onerror|onload|javascript:|<style|style=|<form|<input|<iframe|id=|class=/i
		);
	});

	it('keeps what formats', () => {
		const html = '<p>Hello <b>Karen</b>, <i>soon</i></p><ul><li>one</li></ul>';
		expect(cleanHtml(html)).toBe(html);
	});

	it('fetches no picture from elsewhere', () => {
		expect(cleanHtml('<p><img src="https://spy.example/p.png" alt="Logo"></p>')).toBe(
			'<p>Logo</p>'
		);
	});
});

const spy = 'http://spy.example/x';

describe('addresses that a browser would ask for', () => {
	const sources = [
		`<table background="${spy}"><tr background="${spy}"><td background="${spy}">x`,
		`<body background="${spy}">x`,
		`<img srcset="${spy} 2x" src="${spy}">`,
		`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="${spy}" longdesc="${spy}" lowsrc="${spy}" dynsrc="${spy}" usemap="${spy}" alt=x>`,
		`<picture><source srcset="${spy}"><img src="${spy}"></picture>`,
		`<video poster="${spy}" src="${spy}"><source src="${spy}"><track src="${spy}"></video>`,
		`<audio src="${spy}"></audio>`,
		`<p style="background:url(${spy})">x</p>`,
		`<style>@import "${spy}"; p{background:url(${spy})}</style><p>x`,
		`<link rel=stylesheet href="${spy}"><link rel=prefetch href="${spy}"><link rel="dns-prefetch" href="${spy}">`,
		`<meta http-equiv=refresh content="0;url=${spy}">`,
		`<base href="${spy}"><a href="page">x</a>`,
		`<image href="${spy}" src="${spy}" xlink:href="${spy}">`,
		`<svg><image href="${spy}" xlink:href="${spy}"/><use href="${spy}#a"/><a href="${spy}"><text>x</text></a><style>*{fill:url(${spy})}</style></svg>`,
		`<svg><feImage href="${spy}"/><foreignObject><img src="${spy}"></foreignObject></svg>`,
		`<math><mtext href="${spy}">x</mtext><annotation-xml encoding="text/html"><img src="${spy}"></annotation-xml></math>`,
		`<input type=image src="${spy}"><button formaction="${spy}">x</button>`,
		`<form action="${spy}"><p>x</p></form>`,
		`<a href="${spy}" ping="${spy}">x</a>`,
		`<map name=m><area href="${spy}" ping="${spy}"></map>`,
		`<object data="${spy}" codebase="${spy}" classid="${spy}" archive="${spy}">x</object><applet code="${spy}">x</applet>`,
		`<embed src="${spy}"><param name=movie value="${spy}">`,
		`<iframe src="${spy}"></iframe><frameset><frame src="${spy}"></frameset>`,
		`<bgsound src="${spy}"><layer src="${spy}"></layer>`,
		`<html manifest="${spy}"><head profile="${spy}">x`,
		`<blockquote cite="${spy}">x</blockquote><q cite="${spy}">x</q><del cite="${spy}">x</del>`,
		`<script src="${spy}"></script><noscript><img src="${spy}"></noscript>`,
		`<font face="x" color="url(${spy})">x</font>`,
		`<portal src="${spy}"></portal><fencedframe src="${spy}"></fencedframe>`,
		`<p href="${spy}" src="${spy}" data-src="${spy}" itemid="${spy}">x</p>`
	];

	it.each(sources)('are left out: %s', (source) => {
		const box = document.createElement('div');
		box.innerHTML = cleanHtml(source);
		const attributes = [...box.querySelectorAll('*')].flatMap(({ tagName, attributes }) =>
			[...attributes].map(({ name, value }) => ({ at: `${tagName} ${name}`, value }))
		);
		const addresses = attributes.filter(
			({ at, value }) => at !== 'A href' && at !== 'FONT color' && /spy|:\/\//.test(value)
		);
		expect(addresses).toEqual([]);
	});

	it('are asked for nowhere', async () => {
		const box = document.createElement('div');
		for (const source of sources) box.append(cleanFragment(source));
		document.body.append(box);
		await new Promise((done) => setTimeout(done, 300));
		const asked = performance.getEntriesByType('resource').map(({ name }) => name);
		expect(asked.filter((name) => name.includes('spy.example'))).toEqual([]);
		box.remove();
	});
});

describe('links', () => {
	it.each([
		['http://localhost/osTicket/view.php?id=1', 'http://localhost/osTicket/view.php?id=1'],
		['HTTPS://LocalHost:443/osTicket/#top', 'http://localhost/osTicket/'],
		['//localhost/osTicket/scp/', 'http://localhost/osTicket/scp/'],
		['http://127.0.0.1/osTicket/', 'http://localhost/osTicket/'],
		['/osTicket/scp/', 'http://localhost/osTicket/scp/'],
		['view.php?id=1', 'http://localhost/osTicket/view.php?id=1'],
		['http:\\\\localhost\\osTicket', 'http://localhost/osTicket'],
		['mailto:karen@lab.example?subject=x', 'mailto:karen@lab.example']
	])('%s opens in the simulated browser', (href, address) => {
		expect(destinationOf(href)).toEqual({ to: 'inside', address });
		expect(linkOf(href)?.getAttribute('href')).toBe(address);
	});

	it.each([
		['https://example.org', 'https://example.org/'],
		['//example.org/x', 'http://example.org/x'],
		['http://localhost@evil.example/', 'http://localhost@evil.example/'],
		['http://localhost.evil.example/', 'http://localhost.evil.example/']
	])('%s leads outside', (href, address) => {
		expect(destinationOf(href)).toEqual({ to: 'outside', address });
		expect(linkOf(href)?.getAttribute('rel')).toContain('noreferrer');
	});

	it.each([
		'#/',
		'#top',
		' \t#/settings',
		'',
		'javascript:alert(1)',
		'java\nscript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'blob:http://localhost/x',
		'file:///etc/passwd',
		'tel:+15550177',
		'sms:1',
		'ftp://example.org',
		'ms-settings:x',
		'mailto:',
		'http://'
	])('"%s" leads nowhere, and stays as text', (href) => {
		expect(destinationOf(href)).toBeNull();
		const link = linkOf(href);
		expect(link?.hasAttribute('href')).toBe(false);
		expect(link?.textContent).toBe('x');
	});

	it('have no target, no name, no download and no shortcut', () => {
		const source = '<a href="https://x.example" target=_top name=a download=b accesskey=c>x</a>';
		const link = linkIn(source);
		expect(link?.getAttributeNames().sort()).toEqual(['href', 'rel']);
	});

	function linkOf(href: string) {
		const link = document.createElement('a');
		link.setAttribute('href', href);
		link.textContent = 'x';
		return linkIn(link.outerHTML);
	}
	function linkIn(source: string) {
		return cleanFragment(source).querySelector('a');
	}
});

describe('HTML without end', () => {
	it.each(['<div>', '<b>', '<blockquote>', '<ul><li>', '<font color=red>', '<table><tr><td>'])(
		'is shown with bounded depth, and loses no word: 6,000 times %s',
		(tag) => {
			const { text } = boundHtml(`${tag.repeat(6_000)}deep`);
			expect(text.split('<').length - 1).toBeLessThanOrEqual(MOST.tags);
			const fragment = cleanFragment(`${tag.repeat(1_500)}deep`);
			expect(fragment.textContent).toBe('deep');
			expect(fragment.querySelector('* '.repeat(MOST.depth + 3))).toBeNull();
		}
	);

	it('keeps text before, between and after elements', () => {
		const open = '<i>a</i><div>b'.repeat(40);
		const source = `${open}<p>c</p>${'d</div>e'.repeat(40)}`;
		expect(cleanFragment(source).textContent).toBe('ab'.repeat(40) + 'c' + 'de'.repeat(40));
	});

	it('is cut where it grows too long, and says so', () => {
		expect(boundHtml('<p>A</p>'.repeat(20_000))).toEqual({
			text: '<p>A</p>'.repeat(5_000),
			cut: TOO_MANY_TAGS
		});
		expect(boundHtml('A'.repeat(300_000))).toEqual({ text: 'A'.repeat(200_000), cut: TOO_LONG });
		expect(boundText('A'.repeat(199_999) + '😀')).toEqual({
			text: 'A'.repeat(199_999),
			cut: TOO_LONG
		});
		const picture = `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`;
		expect(boundHtml(picture)).toEqual({ text: picture, cut: null });
	});
});

describe('Markdown', () => {
	it('shows HTML as the text that it is', () => {
		const shown = cleanHtml(htmlOf('**b** <img src=x onerror=alert(1)>'));
		expect(shown).toContain('<strong>b</strong>');
		expect(shown).toContain('&lt;img');
	});

	it('removes links that run code', () => {
		expect(cleanHtml(htmlOf('[x](javascript:alert(1))'))).not.toContain('javascript');
	});
});

describe('what was written in the editor', () => {
	const editor = (html: string) => {
		const box = document.createElement('div');
		box.innerHTML = html;
		return box;
	};

	it('is nothing when there is no text', () => {
		expect(writtenHtml(editor('<p><br></p>'))).toBe('');
	});

	it('is made of paragraphs, also where the browser made none', () => {
		expect(writtenHtml(editor('Hello<div>there</div>'))).toBe('<p>Hello</p><p>there</p>');
	});

	it('keeps lists as they are', () => {
		expect(writtenHtml(editor('a <b>b</b><ul><li>c</li></ul>'))).toBe(
			'<p>a <b>b</b></p><ul><li>c</li></ul>'
		);
	});
});
