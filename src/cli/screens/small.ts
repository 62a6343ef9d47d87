import { isConfided, nextInChain } from "#advice/chain.ts";
import { HELP_NAMES } from "#help/help.ts";
import type { Answer } from "#operations/catalog.ts";
import { shownName } from "#people/shown.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";

export const edited = screen<Answer<"person.edit">>({
  draw: (paper, { name }) => paper.text(`Changed: ${name}.`),
});

export const wayAdded = screen<Answer<"person.addWay">>({
  draw: (paper, { value }) => paper.text(`Noted: ${value}`),
});

export const wayRemoved = screen<Answer<"person.removeWay">>({
  draw: (paper, { value }) => paper.text(`Taken away: ${value}`),
});

export const preferred = screen<Answer<"person.prefer">>({
  draw: (paper, { first }) => paper.text(`Letters and calls go there first: ${first}`),
});

export const leftOut = screen<Answer<"person.leaveOut">>({
  draw: (paper, { name, leftOut: out }) =>
    paper.text(
      out
        ? `${name} is left out: never suggested, ranked or counted. --no-left-out takes them back in.`
        : `${name} is back in.`,
    ),
});

export const logged = screen<Answer<"touch.log">>({
  draw(paper, { at, kind, id }) {
    paper.text(`Written down: ${kind} on ${dayText(at)}.`);
    paper.hint(`Taken back by: weakties unlog ${shortId(id)}`);
  },
});

export const advised = screen<Answer<"advice.record">>({
  draw(paper, advice) {
    const { text, id } = advice;
    paper.text(`Written down${isConfided(advice) ? ", in confidence" : ""}: “${text}”`);
    if (!isConfided(advice))
      paper.hint(`Once you have done something with it: weakties advice did ${shortId(id)} WORDS`);
  },
});

/** A step of advice, and the one that comes after it (R36). */
export const furthered = screen<Answer<"advice.did">>({
  draw(paper, advice) {
    const { id, personId, did, cameOfIt, replaced } = advice;
    if (replaced !== null) paper.text(`Instead of: “${replaced}”`);
    switch (nextInChain(advice)) {
      case "do":
      case "outcome":
        paper.text(`Noted, what you did: “${did}”`);
        paper.hint(`Once something came of it: weakties advice outcome ${shortId(id)} WORDS --outcome good`);
        break;
      case "tell":
        paper.text(`Noted, what came of it: “${cameOfIt}”`);
        paper.hint(
          `They would like to know: weakties draft ${shortId(personId)} --kind outcome --advice-id ${shortId(id)}`,
        );
        paper.hint(`They know already: weakties advice told ${shortId(id)}`);
        break;
      case "confided":
        break;
      case "closed":
        paper.text("Noted: they know what came of it.");
        paper.hint(`Who they are to you: weakties show ${shortId(personId)}`);
    }
  },
});

export const noteTakenBack = screen<Answer<"capture.undo">>({
  draw(paper, { about, kept }) {
    const written = about.length === 0 ? "" : ` on ${about.map(shownName).join(", ")}`;
    const stays = kept === 1 ? "One thing of it stays" : `${kept} things of it stay`;
    paper.text(
      kept === 0
        ? `Taken back: all that the note${written} had written.`
        : `Taken back, the note${written}. ${stays}, since something was changed or has happened with them since.`,
    );
    paper.hint('Write it down anew: weakties capture "WORDS" --keep');
  },
});

export const stepped = screen<Answer<"advice.step">>({
  draw(paper, { text, stepOn, until }) {
    paper.text(stepOn === null ? `No day any more: “${text}”` : `Set for ${stepOn}: “${text}”`);
    if (until !== null) paper.aside(`You noted that it is of use until ${until}.`);
    if (stepOn !== null) paper.hint("It stands in “weakties calendar”, and on Today when the day comes.");
  },
});

export const promised = screen<Answer<"promise.make">>({
  draw(paper, { text, dueOn, id }) {
    paper.text(`Promised${dueOn === null ? "" : ` by ${dueOn}`}: “${text}”`);
    paper.hint(`When it is done: weakties promise keep ${shortId(id)}`);
  },
});

export const promiseKept = screen<Answer<"promise.keep">>({
  draw(paper, { text, keptAt, id }) {
    if (keptAt === null) {
      paper.text(`Taken back; it is open again: “${text}”`);
      return paper.hint(`When it is done: weakties promise keep ${shortId(id)}`);
    }
    paper.text(`Noted as kept: “${text}”`);
    paper.hint(`Taken back by: weakties promise keep ${shortId(id)} --no-kept`);
  },
});

export const takenBack = screen<Answer<"advice.remove"> | Answer<"promise.remove">>({
  draw: (paper, { text }) => paper.text(`Taken back: “${text}”`),
});

export const planGone = screen<Answer<"interview.remove">>({
  draw: (paper) => paper.text("Threw away the plan; nobody was asked yet."),
});

export const knownFor = screen<Answer<"projection.note">>({
  draw(paper, { picture, id }) {
    paper.text(`Noted, as your guess: they know you for “${picture}”.`);
    paper.hint(`Taken back by: weakties known-for remove ${shortId(id)}`);
  },
});

export const helped = screen<Answer<"help.record">>({
  draw(paper, { kind, at, id }) {
    paper.text(`Written down: ${HELP_NAMES[kind]}, on ${dayText(at)}.`);
    paper.hint(`Taken back by: weakties helped remove ${shortId(id)}`);
  },
});

export const mentor = screen<Answer<"mentor.answer">>({
  draw: (paper, { name, mentor: isMentor }) =>
    paper.text(
      isMentor
        ? `${name} is a mentor of yours. A look at your CV, or at a contract, is a fair thing to ask now.`
        : `Noted. ${name} stays who they are to you.`,
    ),
});

export const attached = screen<Answer<"document.attach">>({
  draw(paper, { id, kind, name, personId, stored, previousId, sameAs, judgement }) {
    paper.text(`Attached: ${name}${stored ? "" : " (its name only; the file stays where it is)"}.`);
    if (sameAs !== null) paper.aside("It is the same file as an earlier version.");
    else if (previousId !== null) paper.aside("It follows the version before.");
    if (judgement.kind !== "fits") paper.aside(judgement.because);
    paper.hint(`Write the letter: weakties draft ${shortId(personId)} --kind ${kind}`);
    paper.hint(`Later: weakties document edit ${shortId(id)} --suggested WORDS --used WORDS`);
  },
});

export const documentKept = screen<Answer<"document.edit">>({
  draw: (paper, { name }) => paper.text(`Kept: ${name}.`),
});

export const takenOut = screen<Answer<"document.remove">>({
  draw: (paper, { name }) => paper.text(`Taken out: ${name}.`),
});

export const putOff = screen<Answer<"today.notNow">>({
  draw: (paper, { until }) => paper.text(`Put off until ${until}.`),
});
