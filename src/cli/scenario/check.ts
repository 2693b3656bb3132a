import type { SourceFile } from './files.ts';
import { resultOf, type FileResult } from './result.ts';

/** Reads a file, with every problem. */
export function check(file: SourceFile): FileResult {
	return resultOf(file);
}
