import { aboutInWords } from "#interviews/focus-in-words.ts";
import { IN_CONFIDENCE, isConfided } from "#interviews/in-confidence.ts";
import { asksAnother } from "#interviews/next-step.ts";
import { doubtsTime } from "#interviews/standing.ts";
import { standsAndNext } from "#interviews/stands-and-next.ts";
import type { Answer } from "#operations/catalog.ts";
import { DRAFT_TITLES, type Form } from "#outreach/draft.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { dayText, momentText } from "./when.ts";

type Step = Answer<"interview.asked">;
type Shown = Answer<"interview.show">;
type Planned = Answer<"interview.plan">;

const STATES: Readonly<Record<Step["state"], string>> = {
  planned: "planned",
  asked: "asked",
  answered: "they answered",
  scheduled: "arranged",
  held: "held",
  thanked: "held, and they are thanked",
  moved: "to be moved",
  declined: "declined, which is normal",
  "no-answer": "no answer, which is normal",
  "did-not-happen": "did not happen",
};

/** The same, where they ask me. */
const STATES_OF_MINE: typeof STATES = {
  ...STATES,
  planned: "they would like to talk to you",
  asked: "they asked you",
  answered: "you said yes",
  thanked: "held, and they thanked you",
  declined: "you said no, which is fine",
  "no-answer": "you left it at that",
};

function stateOf({ state, iAmAsked }: Pick<Step, "state" | "iAmAsked">): string {
  return (iAmAsked ? STATES_OF_MINE : STATES)[state];
}

/** Where a conversation stands after a step. */
export const step = screen<Step>({
  draw(paper, conversation) {
    paper.text(`Noted: ${stateOf(conversation)}${whenOf(conversation)}.`);
    const { state, iAmAsked, personId } = conversation;
    if (state === "held" && !iAmAsked)
      paper.hint(`Thank them: weakties draft ${shortId(personId)} --kind thanks`);
    hintTimes(paper, conversation);
    if (state === "held" && conversation.notes.trim() !== "")
      paper.hint(`What your notes say, to write down: weakties interview notes ${shortId(conversation.id)}`);
    paper.hint(`weakties interview show ${shortId(conversation.id)}`);
  },
});

/** Where there is a yes and no time, or none any more: the letter that offers some. */
function hintTimes(
  paper: Paper,
  { state, personId, id }: Pick<Step, "state" | "personId" | "id">,
  offered = false,
): void {
  if (state !== "answered" && state !== "moved") return;
  const times = offered || state === "moved" ? "other times" : "times";
  if (offered)
    paper.hint(`What they answer, to read the time out of it: weakties interview reply ${shortId(id)}`);
  paper.hint(
    `Offer ${times}: weakties draft ${shortId(personId)} --kind confirmation --interview-id ${shortId(id)}`,
  );
}

export const stepBack = screen<Answer<"interview.takeBack">>({
  draw(paper, taken) {
    const { id, letterId, stays } = taken;
    paper.text(`Taken back; it stands as before: ${stateOf(taken)}${whenOf(taken)}.`);
    if (stays !== "") paper.text(stays);
    if (letterId !== null) {
      paper.text("The letter counts as not sent, and can be written on.");
      paper.hint(`weakties draft show ${shortId(letterId)}`);
    }
    paper.hint(`weakties interview show ${shortId(id)}`);
  },
});

/** What was changed in a conversation stands in it. */
export const changed = screen<Answer<"interview.edit">>({
  draw(paper, { id }) {
    paper.text("Kept, as you changed it.");
    paper.hint(`weakties interview show ${shortId(id)}`);
  },
});

function whenOf({ state, startsAt, place }: Step): string {
  if (state !== "scheduled" || startsAt === null) return "";
  return ` for ${momentText(startsAt)}${place === "" ? "" : `, ${place}`}`;
}

/** Their letter was no answer: the request waits as before. */
export const unrelated = screen<Step>({
  draw(paper, { id, state }) {
    paper.text(
      state === "scheduled"
        ? "Noted: the time still stands."
        : "Noted: it was about something else. The conversation waits as before.",
    );
    paper.hint(`If that was a slip: weakties interview take-back ${shortId(id)}`);
  },
});

/** A new conversation with its questions. */
export const planned = screen<Planned>({
  draw(paper, conversation) {
    const { minutes, iAmAsked, option, careerToSay } = conversation;
    const about = `about ${aboutInWords(conversation)}${option === null ? "" : `: ${option.name}`}`;
    paper.text(
      iAmAsked
        ? `Noted: they ask you for ${minutes} minutes, ${about}.`
        : `Planned: ${minutes} minutes, ${about}.`,
    );
    if (careerToSay !== null) {
      paper.text(careerToSay.says);
      paper.hint(`weakties interview edit ${shortId(conversation.id)} --career "NAME"`);
    }
    for (const { id } of conversation.besides)
      paper.aside(`Another one with them is under way: weakties interview show ${shortId(id)}`);
    drawQuestions(paper, conversation);
    paper.gap();
    if (iAmAsked) return drawMyAnswers(paper, conversation);
    paper.hint(
      `Write: weakties draft ${shortId(conversation.personId)} --interview-id ${shortId(conversation.id)}`,
    );
    paper.hint(`Prepare: weakties prep ${shortId(conversation.id)}`);
  },
});

/** One conversation with all that its stages need. */
export const conversation = screen<Shown>({
  hesitatesAt: ({ id }) => ({ interviewId: id }),
  draw(paper, shown) {
    paper.heading(`${shown.person.name}: ${shown.iAmAsked ? "asks about " : ""}${aboutInWords(shown)}`);
    paper.text(standsAndNext(shown));
    if (shown.introduction !== null) paper.text(shown.introduction);
    if ("letter" in shown.stands && shown.stands.letter !== null)
      paper.hint(`The letter: weakties draft show ${shortId(shown.stands.letter.id)}`);
    if (shown.whoElseAt !== null)
      paper.hint(`Who else is there: weakties organization show ${shortId(shown.whoElseAt.organizationId)}`);
    else if (asksAnother(shown.nextStep)) paper.hint("Whom else you could ask: weakties whom");
    if (shown.stands.kind === "they-wrote") drawWhatItWas(paper, shown);
    if (doubtsTime(shown.stands)) drawWhetherItStands(paper, shown);
    if (shown.stands.kind === "asks-me") drawMyAnswers(paper, shown);
    hintTimes(paper, shown, shown.stands.kind === "times-offered");
    paper.gap();
    paper.facts([
      ["career", shown.option?.name],
      ["your ask", shown.iAmAsked ? "" : shown.askInWords],
      ["minutes", shown.minutes],
      ["place", shown.place],
      ["held", shown.heldAt === null ? "" : dayText(shown.heldAt)],
      ["learned", shown.learned],
      ["notes", shown.notes],
      ["how it stands", shown.standing],
      ["you asked for", shown.helpAsked],
      ["next time", shown.wouldChange],
      ["id", shortId(shown.id)],
    ]);
    if (shown.lastStep !== null)
      paper.hint(`Take back that ${shown.lastStep}: weakties interview take-back ${shortId(shown.id)}`);
    const judged = shown.askJudgement;
    if (judged.kind !== "fits" && !shown.iAmAsked)
      paper.text(`${FLAGS[judged.kind]}: ${judged.because} You can ask all the same.`);
    drawQuestions(paper, { ...shown, questions: shown.questions.filter((each) => !isConfided(each)) });
    list(
      paper,
      IN_CONFIDENCE,
      shown.questions.filter(isConfided).flatMap(({ answer }) => answer.split("\n")),
    );
    list(
      paper,
      "Advice",
      shown.advice.map((each) => each.text),
    );
    list(
      paper,
      "You promised",
      shown.promises.map((each) => each.text),
    );
    list(
      paper,
      "Letters",
      shown.drafts.map(
        ({ kind, form, sentAt }) =>
          `${DRAFT_TITLES[kind]} (${FORMS_READ[form]}): ${sentAt === null ? "not sent" : `sent ${dayText(sentAt)}`}`,
      ),
    );
  },
});

const FORMS_READ: Readonly<Record<Form, string>> = {
  email: "e-mail",
  message: "message",
  "connection-note": "connection note",
};

/** What a letter of theirs may have been, each with the command that notes it. */
function drawWhatItWas(paper: Paper, { id, state }: Pick<Shown, "id" | "state">): void {
  if (state !== "asked") paper.hint(`A time in it: weakties interview reply ${shortId(id)}`);
  else paper.hint(`They answered: weakties interview answered ${shortId(id)}`);
  paper.hint(`They would rather not: weakties interview close ${shortId(id)} declined`);
  paper.hint(`It was about something else: weakties interview unrelated ${shortId(id)}`);
}

/** What a letter of theirs may say of the time that was agreed, each with the command that notes it. */
function drawWhetherItStands(paper: Paper, { id }: Pick<Shown, "id">): void {
  paper.hint(`It still stands: weakties interview unrelated ${shortId(id)}`);
  paper.hint(`Another time in it: weakties interview reply ${shortId(id)}`);
  paper.hint(`It has to move: weakties interview close ${shortId(id)} moved`);
}

/** What can be answered to whoever asks me, each with the command that notes it. */
function drawMyAnswers(paper: Paper, { id, personId }: Pick<Shown, "id" | "personId">): void {
  paper.hint(`The words for a yes: weakties draft ${shortId(personId)} --interview-id ${shortId(id)}`);
  paper.hint(`You said yes: weakties interview answered ${shortId(id)}`);
  paper.hint(`You would rather not: weakties interview close ${shortId(id)} declined`);
  paper.hint(
    `The words for a no: weakties draft ${shortId(personId)} --kind decline --interview-id ${shortId(id)}`,
  );
}

const FLAGS = {
  "too-early": "Perhaps early",
  "too-late": "Perhaps late",
  "too-big": "Perhaps large for a first time",
};

type Question = Shown["questions"][number] | Planned["questions"][number];

type Asking = { readonly questions: readonly Question[]; readonly iAmAsked: boolean };

function drawQuestions(paper: Paper, { questions, iAmAsked }: Asking): void {
  if (questions.length === 0) return;
  paper.gap();
  paper.heading(iAmAsked ? "What you could ask in turn" : "Questions");
  for (const [at, question] of questions.entries()) {
    paper.text(`${at + 1}. ${question.text}`, 2);
    if (question.answer !== "") paper.text(question.answer, 5);
    else paper.aside(question.because, 5);
  }
}

function list(paper: Paper, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  paper.gap();
  paper.heading(title);
  for (const line of lines) paper.text(`- ${line}`, 2);
}

export const conversations = screen<Answer<"interview.list">>({
  draw(paper, { interviews }) {
    if (interviews.length === 0)
      paper.text("No conversation yet. “weakties interview plan NAME” plans the first one.");
    paper.table(interviews, [
      { title: "with", of: (each) => each.personName, flexible: true },
      { title: "about", of: (each) => aboutInWords(each) },
      { title: "", of: (each) => each.standsInWords, wraps: true },
      {
        title: "when",
        of: ({ heldAt, startsAt }) => (heldAt ? dayText(heldAt) : startsAt ? momentText(startsAt) : ""),
      },
      { title: "id", of: (each) => shortId(each.id), dim: true },
    ]);
  },
});
