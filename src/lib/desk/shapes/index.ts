import { configShapes } from './config-shapes.ts';
import { workShapes } from './work-shapes.ts';

/** The columns of the desk's rows, as they are read from files that nobody vouches for. */
export const rowShapes = { ...configShapes, ...workShapes };
