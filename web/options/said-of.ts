import type { Answer } from "#operations/catalog.ts";

type Career = Answer<"option.list">["options"][number];

/** How much was said for and against a career, and what nobody has told about yet. */
export function saidOf({ board }: Career): string {
  const sides = [
    board.for.length === 0 ? "" : `${board.for.length} for`,
    board.against.length === 0 ? "" : `${board.against.length} against`,
  ].filter((side) => side !== "");
  const said = sides.length === 0 ? "" : `${sides.join(", ")}. `;
  return `${said}${board.sentence}`.trim();
}
