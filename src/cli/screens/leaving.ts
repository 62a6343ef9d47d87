import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Each address that ends, with what is done and what is still to do. */
export const leaving = screen<Answer<"leaving.show">>({
  draw(paper, { lists, expectedEnd }) {
    if (lists.length === 0) {
      paper.text("No address of yours has an end. One that an institution gave you will, some day.");
      return paper.hint(`weakties leaving date you@work.example ${expectedEnd ?? "2027-09-30"}`);
    }
    for (const { address, sentence, steps, tell } of lists) {
      paper.text(sentence);
      for (const { item, what, how, doneAt } of steps) {
        paper.text(`${doneAt === null ? "[ ]" : "[x]"} ${what}  (${item})`);
        if (doneAt === null) paper.aside(how, 4);
      }
      const left = tell.filter(({ doneAt, wroteAt }) => doneAt === null && wroteAt === null);
      paper.table(left, [{ title: "to tell, one by one", of: (each) => each.name }]);
      const [first] = left;
      if (first !== undefined) {
        paper.hint(`weakties draft ${shortId(first.personId)} --kind revive --mine "${first.news}"`);
        paper.hint(`then: weakties leaving tick ${address} NAME`);
      }
      paper.gap();
    }
  },
});

export const dated = screen<Answer<"leaving.date">>({
  draw(paper, { address, endsOn }) {
    paper.text(endsOn === null ? `${address} has no end now.` : `${address} reaches you until ${endsOn}.`);
    paper.hint("weakties leaving");
  },
});

export const ticked = screen<Answer<"leaving.tick">>({
  draw: (paper, { what, doneAt }) =>
    paper.text(doneAt === null ? `Back on the list: ${what}.` : `Done: ${what}.`),
});

export const stale = screen<Answer<"person.markStale">>({
  draw: (paper, { value, stale: former }) =>
    paper.text(former ? `${value} counts as a former one.` : `${value} reaches them again.`),
});
