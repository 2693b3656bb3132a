import { configShapes } from './config-shapes.ts';
import { workShapes } from './work-shapes.ts';

/** Shapes of the desk's rows, for reading untrusted files. */
export const rowShapes = { ...configShapes, ...workShapes };
