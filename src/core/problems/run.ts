/** Problems of `run`: key → English template. */
export const runProblems = {} as const;
