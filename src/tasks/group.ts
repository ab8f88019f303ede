/** Headings under which tasks are offered, in their order; the words are `group.<id>`. */

export const taskGroups = ["benchmarks", "applications"] as const;
export type TaskGroup = (typeof taskGroups)[number];
