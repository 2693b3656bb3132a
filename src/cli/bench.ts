import { benchEngine } from './bench/engine.ts';

/** `npm run bench`: how fast is it? */
benchEngine((line) => console.log(line));
