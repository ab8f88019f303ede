/** Problems of `cell`: key → English template. */
export const cellProblems = {} as const;
