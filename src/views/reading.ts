/** One time of the episode in the task's words; structurally the tasks' Reading. */
export interface Reading {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly symbol: string;
}
