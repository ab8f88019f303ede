/** Words of the score, the moment and the loss plot. */
export const scoreWords = {} as const;
