import { GIVE_NAMES } from "#interviews/gives.ts";
import { NEED_NAMES } from "#introductions/need.ts";
import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** What someone looks for, and could offer. */
export const needs = screen<Answer<"need.list">>({
  draw(paper, { needs: all }) {
    if (all.length === 0)
      paper.text(
        "Nothing noted. “weakties need add NAME WORDS” notes what they look for; --side offers, what they could offer.",
      );
    paper.table(all, [
      { title: "", of: (each) => (each.side === "needs" ? "looks for" : "could offer") },
      { title: "", of: (each) => each.text, wraps: true },
      {
        title: "",
        of: (each) => (each.side === "needs" ? NEED_NAMES : GIVE_NAMES)[each.kind],
        flexible: true,
      },
      { title: "", of: (each) => shortId(each.id), dim: true },
    ]);
  },
});

export const noted = screen<Answer<"need.add">>({
  draw(paper, { text, side }) {
    paper.text(`Noted that they ${side === "needs" ? "look for" : "could offer"}: “${text}”`);
    paper.hint("Where it meets another's: weakties matches");
  },
});

export const removed = screen<Answer<"need.remove">>({
  draw: (paper, { text }) => paper.text(`Taken away: “${text}”`),
});

/** Who should meet whom, with the reason, and the command to begin with. */
export const matches = screen<Answer<"match.list">>({
  draw(paper, { matches: all }) {
    if (all.length === 0) paper.text("Nothing that two of your contacts noted meets just now. That is fine.");
    for (const match of all) {
      paper.text(`- ${match.because}`);
      paper.hint(`  ${hintFor(match)}`);
    }
  },
});

function hintFor(match: Answer<"match.list">["matches"][number]): string {
  switch (match.kind) {
    case "introduce":
      return `weakties introduction add ${shortId(match.personId)} --other-id ${shortId(match.otherId)}`;
    case "offer":
      return `weakties draft ${shortId(match.personId)} --kind offer --offer ${JSON.stringify(match.offer)}`;
    case "ask":
      return `weakties interview plan ${shortId(match.personId)}`;
  }
}
