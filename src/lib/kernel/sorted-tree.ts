import imported from 'sorted-btree';

type Tree = typeof imported;

/**
 * A map that keeps its keys in order. The package is a CommonJS module: bundlers hand out its class, Node hands out the
 * module that has the class as its default.
 */
export const SortedTree: Tree = (imported as Tree & { default?: Tree }).default ?? imported;
