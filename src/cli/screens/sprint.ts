import { SPRINT_PHASES, type SprintPhase } from "#interviews/sprint.ts";
import type { Answer } from "#operations/catalog.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

type Month = NonNullable<Answer<"sprint.show">["running"]>;

const PHASES: Record<SprintPhase, string> = {
  choose: "choose and read",
  write: "write",
  talk: "talk",
  decide: "decide",
};

/** The month under way, or how to begin one. */
export const sprint = screen<Answer<"sprint.show">>({
  draw(paper, { running, past }) {
    if (running === null) {
      paper.text(
        "No month is under way. Ten hours over a month, if you want a plan: choose and read, write, talk, decide. Its numbers are yours to lower.",
      );
      paper.hint('weakties career add "Patent law" adds a career to consider; weakties careers lists them');
      paper.hint('weakties sprint start "Patent law" begins');
    } else drawMonth(paper, running);
    if (past.length === 0) return;
    paper.gap();
    paper.heading("Months before");
    for (const each of past) paper.text(`- ${ended(each)}`, 2);
  },
});

export const begun = screen<Answer<"sprint.start">>({ draw: drawMonth });

function drawMonth(paper: Paper, month: Month): void {
  const { standing, goals, spent } = month;
  paper.heading(month.careers.map(({ name }) => name).join(", "));
  for (const remark of month.remarks) paper.text(remark);
  paper.text(standing.sentence);
  if (standing.nudge !== null) paper.text(standing.nudge);
  if (month.onTop !== null) {
    paper.text(`Your letter to ${month.onTop.personName} lies ready.`);
    paper.hint(`weakties draft show ${shortId(month.onTop.draftId)}`);
  }
  paper.gap();
  paper.table(
    SPRINT_PHASES.map((phase) => phase),
    [
      { title: "", of: (phase) => (phase === standing.phase ? ">" : " ") },
      { title: "phase", of: (phase) => PHASES[phase] },
      { title: "minutes", of: (phase) => `${spent[phase]} of ${goals.minutes[phase]}` },
    ],
  );
  paper.gap();
  paper.text(month.aim);
  paper.text(month.words);
  if (month.experiments.length > 0) {
    paper.gap();
    paper.heading("What led nowhere, and what it says");
    for (const { personName, result, wouldChange, sentence } of month.experiments)
      paper.text(`- ${personName}: ${result} ${wouldChange === "" ? sentence : wouldChange}`, 2);
  }
  paper.gap();
  paper.hint(`weakties sprint spend ${standing.phase} 30`);
  paper.hint('weakties sprint decide build-skills --option-id NAME --reason "…"');
}

function ended(month: Answer<"sprint.show">["past"][number]) {
  const { startedOn, careers, chosen, decision, stoppedOn, words } = month;
  const begun = `${dateInWords(startedOn)}, ${careers.join(", ")}`;
  if (decision === null) return `${begun}: ${stoppedOn === null ? "without a decision" : "put down"}.`;
  const what = chosen === null ? "look at another" : `build skills for ${chosen}`;
  return `${begun}: ${what}; “${decision.reason}”. ${words}`.trim();
}

export const lowered = screen<Answer<"sprint.edit">>({
  draw(paper, { goals }) {
    const { letters, toStrangers, talks, minutes } = goals;
    paper.text(
      `Now ${letters} letters, ${toStrangers} of them to people you do not know, and ${talks} held.`,
    );
    paper.text(SPRINT_PHASES.map((phase) => `${PHASES[phase]} ${minutes[phase]} minutes`).join(", "));
  },
});

export const spent = screen<Answer<"sprint.spend">>({
  draw(paper, month) {
    for (const phase of SPRINT_PHASES)
      paper.text(`${PHASES[phase]}: ${month.spent[phase]} of ${month.goals.minutes[phase]} minutes`);
  },
});

export const decided = screen<Answer<"sprint.decide">>({
  draw(paper, { verdict, words }) {
    paper.text(words);
    if (verdict !== null)
      paper.aside(`Where you stand: ${verdict.kind.replace(/-/g, " ")}. You can think otherwise tomorrow.`);
  },
});

export const stopped = screen<Answer<"sprint.stop">>({
  draw: (paper, { stoppedOn }) =>
    paper.text(
      stoppedOn === null
        ? "Taken up again, where you left it."
        : "Put down. What you wrote and heard stays. --undo takes it up again.",
    ),
});
