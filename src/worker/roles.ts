/** What the page's workers are for, as they are named. */
export const trainingName = "training";
export const lookingName = "looking";
export const checkingName = "checking";
