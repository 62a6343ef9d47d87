import { LEAD_STATES_IN_WORDS } from "#leads/in-words.ts";
import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { drawReplan } from "./stage.ts";
import { dayText } from "./when.ts";

/** What reached me through others. */
export const opportunities = screen<Answer<"lead.list">>({
  draw(paper, { leads }) {
    if (leads.length === 0)
      paper.text(
        "Nothing has reached you through others yet. “weakties opportunity add NAME WHAT” notes it.",
      );
    paper.table(leads, [
      { title: "reached you", of: (each) => dayText(each.reachedAt) },
      { title: "what", of: (each) => each.what, wraps: true },
      { title: "", of: (each) => each.kind },
      { title: "through", of: (each) => each.person.name, wraps: true },
      { title: "", of: (each) => LEAD_STATES_IN_WORDS[each.state] },
      { title: "", of: (each) => shortId(each.id), dim: true },
    ]);
  },
});

/** The way it came, from the offer back to the first message, and whom to thank. */
export const opportunity = screen<Answer<"lead.show">>({
  draw(paper, shown) {
    paper.heading(shown.what);
    paper.text(`${shown.kind}, ${LEAD_STATES_IN_WORDS[shown.state]}.`);
    paper.facts([
      ["career", shown.career],
      ["notes", shown.notes],
      ["id", shortId(shown.id)],
    ]);
    paper.gap();
    paper.heading("How it came");
    for (const { sentence } of shown.steps) paper.text(`- ${sentence}`, 2);
    if (shown.toThank.length === 0) return;
    paper.gap();
    paper.heading("Whom to thank");
    for (const { because, thankedAt, personId } of shown.toThank) {
      paper.text(`- ${because}${thankedAt === null ? "" : ` Thanked on ${dayText(thankedAt)}.`}`, 2);
      if (thankedAt === null)
        paper.hint(`  weakties draft ${shortId(personId)} --kind thanks --lead-id ${shortId(shown.id)}`);
    }
  },
});

export const recorded = screen<Answer<"lead.record">>({
  draw(paper, { what, id, replan }) {
    paper.text(`Written down: “${what}”`);
    if (replan !== null) drawReplan(paper, replan);
    paper.hint(`The way it came: weakties opportunity show ${shortId(id)}`);
  },
});

export const changed = screen<Answer<"lead.became">>({
  draw(paper, { what, kind, state, id, replan }) {
    paper.text(`“${what}”: ${LEAD_STATES_IN_WORDS[state]}.`);
    if (replan !== null) {
      paper.gap();
      drawReplan(paper, replan);
      paper.gap();
    } else if (state === "got-it" && kind === "job")
      paper.hint(
        `From its first day you are in a new position: weakties opportunity became ${shortId(id)} got-it --starts-on DATE`,
      );
    if (state === "got-it") paper.hint(`Everyone to thank: weakties opportunity show ${shortId(id)}`);
  },
});

export const thanked = screen<Answer<"lead.thanked">>({
  draw: (paper, answer) => paper.text(answer.thanked ? "Marked: they have your thanks." : "Taken back."),
});

export const removed = screen<Answer<"lead.remove">>({
  draw: (paper, { what }) => paper.text(`Taken away: “${what}”`),
});
