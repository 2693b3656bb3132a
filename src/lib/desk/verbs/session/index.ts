export const sessionVerbs = {};
