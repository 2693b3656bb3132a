// Draws the PNG icons from static/icon.svg: npm run icons
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const folder = join(import.meta.dirname, '../../static');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
// A platform may cut a maskable icon down to its inner circle: full background, smaller mark.
const maskable = svg
	.replace(/ rx="112"/, '')
	.replace('<g id="mark">', '<g id="mark" transform="translate(61 61) scale(.76)">');

const browser = await chromium.launch(findBrowser()?.launchOptions);
try {
	await draw('icon-192.png', svg, 192);
	await draw('icon-512.png', svg, 512);
	await draw('icon-maskable-512.png', maskable, 512);
} finally {
	await browser.close();
}

/** @param {string} name @param {string} drawing @param {number} size */
async function draw(name, drawing, size) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
	await page.screenshot({ path: join(folder, name), omitBackground: true });
	await page.close();
}
