// npm run screenshots: makes the README's and the manifest's pictures anew, from the last build.
import config from './playwright.config.ts';

export default { ...config, testMatch: 'pictures.ts', workers: 1 };
