/** The column of Weakties' own table that tells who somebody is, by which they are known again. */
export const OWN_ID = "Weakties ID";
