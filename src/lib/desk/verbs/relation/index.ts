export const relationVerbs = {};
