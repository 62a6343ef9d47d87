/** What people at the start of a career need from others, in the order in which it is listed. */
export const HELP_KINDS = [
  "advice",
  "feedback",
  "teaching",
  "cv-edit",
  "practice",
  "contract-reading",
  "introduction",
  "opportunity",
  "reference",
  "listening",
] as const;
