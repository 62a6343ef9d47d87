import type { Answer } from "#operations/catalog.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";
import { drawReplan } from "./stage.ts";

/** Who you are and where you stand. */
export const settings = screen<Answer<"settings.show">>({ draw });

/** The same after a change, and what follows from it where it was one of dates or stage. */
export const changedSettings = screen<Answer<"settings.edit">>({
  draw(paper, shown) {
    draw(paper, shown);
    if (shown.replan === null) return;
    paper.gap();
    drawReplan(paper, shown.replan);
  },
});

function draw(paper: Paper, shown: Omit<Answer<"settings.show">, "background">): void {
  paper.facts([
    ["name", shown.name],
    ["introduction", shown.introduction],
    [
      "your addresses",
      shown.addresses.map((each) => `${each.address}${each.former ? " (former)" : ""}`).join(", "),
    ],
    ...shown.programmes.map(
      (each) =>
        [
          "where you are",
          `${each.title || "programme or contract"}, ${each.startsOn ?? "…"} – ${each.endsOn ?? "…"}`,
        ] as const,
    ),
    ["you can offer", shown.gives.map((give) => give.text).join("; ")],
    ["note limit", `${shown.noteLimit} characters`],
    ["letters out of the blue", `at most ${shown.unpromptedAYear} a year to one person`],
    ["guesses from your letters", shown.sharedLetters ? "who got one together may know each other" : "none"],
    ["time zone", shown.timeZone],
  ]);
  paper.gap();
  paper.aside("weakties settings edit --help tells how to change them.");
}
