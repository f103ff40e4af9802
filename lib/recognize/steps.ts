/** Candidates that are read between two pauses: less than a millisecond's worth on most machines. */
export const candidatesPerStep = 64;
