import { onPath, ownPath } from '../../src/cli/find-browser.mjs';

/**
 * A Firefox for the second engine: Playwright's own, or Debian's. This Playwright drives ESR 153 but not
 * ESR 140 (which lacks network.addDataCollector), so Firefox runs only when E2E_FIREFOX asks for it.
 */
export function findFirefox() {
	if (ownPath('firefox')) return {};
	const path = onPath(['firefox-esr']);
	return path ? { channel: 'moz-firefox', launchOptions: { executablePath: path } } : undefined;
}
