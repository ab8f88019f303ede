/** Problems of `link`: key → English template. */
export const linkProblems = {} as const;
