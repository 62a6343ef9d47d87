/** The number of a program that runs nowhere: above the highest that Linux gives, and macOS. */
export const NOBODY = 2 ** 22;
