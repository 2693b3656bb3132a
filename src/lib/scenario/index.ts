/** The scripting language, the run of a scenario and its proof: what the store, the screens and the command line use. */
export * from './running.ts';
export { problemLine, type Problem } from '#lib/kernel/problem.ts';
export type { Finding } from './prove/finding.ts';
export { storyWords } from './read/stories.ts';
export { placesOf } from './read/places.ts';
export type { Worlds } from './read/read-scenario.ts';
