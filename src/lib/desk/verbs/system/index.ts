export const systemVerbs = {};
