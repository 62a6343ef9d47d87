import { z } from "zod";
import { interviewsWith } from "#database/interviews/interviews.ts";
import { broughtBy, helpFrom } from "#database/introductions/help.ts";
import { mergesNotKept } from "#database/merging/came-before.ts";
import { mergesByImports } from "#database/merging/came-together.ts";
import { mergesOf, otherNames } from "#database/merging/merged-away.ts";
import { adviceFrom, promisesTo } from "#database/options/advice.ts";
import { readAside } from "#database/outreach/aside.ts";
import { customsAt } from "#database/outreach/customs.ts";
import { documentsFor, storedFor } from "#database/outreach/documents.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { affiliationsOf, findPerson, type Position } from "#database/people/people.ts";
import { importsOf } from "#database/people/told.ts";
import { modelOrPrior } from "#database/ties/tie-models.ts";
import { contactDaysOf, tieOf } from "#database/ties/ties.ts";
import type { Tx } from "#database/transaction.ts";
import { fittingLetter } from "#follow-ups/fitting-letter.ts";
import { ledgerOf, nextKindThing } from "#follow-ups/ledger.ts";
import { ledgerInWords } from "#follow-ups/ledger-in-words.ts";
import { newPositionOf } from "#follow-ups/new-position.ts";
import { lineAbout } from "#follow-ups/today.ts";
import { theyAnswered } from "#interviews/interview.ts";
import { mostPressing } from "#interviews/next-step.ts";
import { fociToBeginWith } from "#interviews/plan.ts";
import { roleFamilyOf } from "#interviews/questions/role-family.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import type { Circle } from "#ties/foretell.ts";
import { knotPositions, lineOf } from "#ties/line.ts";
import { strengthHistory } from "#ties/strength.ts";
import { whyTie } from "#ties/why.ts";
import { tieInWords } from "#ties/words.ts";
import type { DateText } from "#time/date.ts";
import { id } from "../fields.ts";
import { mentorSuggestionFor } from "../help/mentor-facts.ts";
import { knownOfThem } from "../interviews/known-of-them.ts";
import { whereTheyStand } from "../interviews/where-they-stand.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { knownFor } from "../projections/known-for.ts";
import { whereIAmMyself } from "../stages/where-i-come-from.ts";
import { snapshotNow } from "../today/snapshot-now.ts";
import { pageOfTouches } from "../touches/page.ts";
import { askAndOffer } from "./trio.ts";
import { whereFrom } from "./where-from.ts";

const TOUCHES_SHOWN = 60;
const STRENGTH_POINTS = 48;

/**
 * One person: how we know each other, the tie in words with its numbers behind "why?", how to reach them, where they
 * are and were, the last touches, conversations, letters, advice and promises.
 */
export const showPerson = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"person">() }),
  async run(context, input) {
    const { tx, today, timeZone } = context;
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const contactPoints = await contactPointsOf(tx, person.id);
    const affiliations = await affiliationsOf(tx, person.id);
    const interviews = await interviewsWith(tx, person.id);
    const advice = await adviceFrom(tx, person.id);
    const promises = await promisesTo(tx, person.id);
    const history = await tieOf(tx, person.id);
    const days = await contactDaysOf(tx, person.id, timeZone);
    const { all: contactDays, talks: talkDays } = days;
    const [help, documents] = [await helpFrom(tx, person.id), await documentsFor(tx, person.id)];
    const brought = await broughtBy(tx, person.id);
    const stored = await storedFor(tx, person.id);
    const letters = await draftsTo(tx, person.id);
    const aside = await readAside(tx, letters, context.now);
    const drafts = letters.map((each) => ({ ...each, aside: aside(each.id) }));
    const facts = { interviews, advice, promises, help: [...help, ...brought], documents, letters: drafts };
    // An address there, which I may have looked up, is no connection.
    const connected = person.connectedOn === null ? null : { through: "LinkedIn", since: person.connectedOn };
    const { touches, next: touchesBefore } = await pageOfTouches(tx, person.id, TOUCHES_SHOWN);
    const known = knownOfThem(context, person, affiliations, await whereIAmMyself(context));
    const customs = await customsAt(tx, new Map([[person.id, affiliations]]), [person.id], today);
    const snapshot = await snapshotNow(context, person.id);
    const read = new Map(snapshot.interviews.map((each) => [each.id, each]));
    const stands = await whereTheyStand(context, interviews, read);
    const talks = interviews.map((each) => ({ ...each, ...stands(each, person.name) }));
    const pressing = mostPressing(talks);
    const next = nextKindThing(facts, person, {
      today,
      history,
      // What Today has to say of them, so that the two never differ.
      ofToday: lineAbout(snapshot, person.id, { contactDays: new Map([[person.id, days]]), customs }),
      open: pressing && { stands: pressing.stands, sentence: pressing.nextStep.sentence },
    });
    return done({
      ...person,
      /** Who was made one with them, by the user or by an import, under the name they had; and their other names. */
      alsoCalled: await calledToo(tx, person.id),
      contactPoints,
      affiliations,
      /** Which file told what of them, and when; what was noted here is from "". */
      sources: await whereFrom(context, person.id, contactPoints, affiliations),
      touches,
      /** Where `touch.list` goes on; null where these are all. */
      touchesBefore,
      interviews: talks,
      drafts,
      advice,
      promises,
      help,
      documents: documents.map((each) => ({ ...each, stored: stored.has(each.id) })),
      mentorSuggestion: await mentorSuggestionFor(context, person, { ...facts, affiliations, history }),
      tie: {
        inWords: tieInWords(
          { ...person, history, contactDays, talkDays, answered: theyAnswered(interviews), connected },
          today,
        ),
        why: whyTie(history, contactDays, today, await modelOrPrior(tx), placesOn(affiliations, today)),
        line: lineOf(history, person.familiarity, today),
        knots: contactDays[0] === undefined ? [] : knotPositions(talkDays, contactDays[0], today),
        strength: strengthHistory(contactDays, today, STRENGTH_POINTS),
      },
      natural: await askAndOffer(context, person, { history, interviews, advice, known }),
      /** What a talk with them is about by itself, at each stage (R1, R14). */
      usualFocus: fociToBeginWith(known),
      knownFor: await knownFor(context, person, facts),
      ledger: ledgerInWords(ledgerOf(facts), { today, timeZone }),
      nextKindThing: next,
      fittingLetter: fittingLetter({ next: next.kind, interviews, advice, touches }, { today, timeZone }),
      newPosition: newPositionOf(affiliations, today, timeZone),
      /** How people are asked and written to there (R24). */
      customs: customs(person.id),
      roleFamily: roleFamilyOf(person.headline, affiliations[0]?.organization ?? ""),
    });
  },
});

async function calledToo(tx: Tx, id: PersonId) {
  const byUser = (await mergesOf(tx, [id])).map((each) => ({
    ...each,
    merge: each.id,
    import: null,
    from: null,
  }));
  const made = [...(await mergesNotKept(tx, [id])), ...(await mergesByImports(tx, [id]))];
  const byImports = made.map(({ importId, files, ...each }) => ({
    ...each,
    merge: null,
    import: importId,
    from: files.join(", "),
  }));
  const told = new Set([...byUser, ...byImports].map(({ name }) => name));
  const others = (await otherNames(tx, [id])).filter(({ name }) => !told.has(name));
  const files = await importsOf(
    tx,
    others.flatMap(({ importId }) => importId ?? []),
  );
  const names = others.map(({ importId, ...each }) => ({
    ...each,
    merge: null,
    import: null,
    from: files.get(importId ?? ("" as ImportId))?.files.join(", ") ?? null,
  }));
  return [...byUser, ...byImports, ...names]
    .toSorted((a, b) => a.at - b.at)
    .map(({ merge, import: by, from, name, at }) => ({ merge, import: by, from, name, at }));
}

function placesOn(affiliations: readonly Position[], day: DateText): readonly Circle[] {
  return affiliations
    .filter((each) => isPresent(each, day))
    .map(({ organizationId, organization }) => ({ id: organizationId, name: organization }));
}
