/** Problems of `task`: key → English template. */
export const taskProblems = {} as const;
