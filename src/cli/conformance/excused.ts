/**
 * Records in which the desk differs from the product on purpose, each with its reason. They are played and told of, but do
 * not count as failed. The list is best empty.
 */
export const excused: readonly { id: string; reason: string }[] = [];
