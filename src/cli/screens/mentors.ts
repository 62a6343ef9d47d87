import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Those I call mentors, and who may be one by now with what speaks for it. */
export const mentors = screen<Answer<"mentor.list">>({
  draw(paper, { mentors: mine, suggested }) {
    if (mine.length === 0) paper.text("Nobody is marked as a mentor yet; it needs no ceremony.");
    paper.table(mine, [
      { title: "mentor", of: (each) => each.name },
      { title: "", of: (each) => each.headline, flexible: true },
    ]);
    for (const { personId, sentence, reasons } of suggested) {
      paper.gap();
      paper.text(sentence);
      for (const reason of reasons) paper.aside(`- ${reason}`, 2);
      paper.hint(`weakties mentor ${shortId(personId)} yes | not-now | no`);
    }
  },
});
