import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { findPerson } from "#database/people/people.ts";
import { readOwnAddresses, readSettings } from "#database/settings.ts";
import { calendarEntries } from "#follow-ups/calendar.ts";
import { writeInvitation } from "#formats/ics/invitation.ts";
import { addressName } from "#outreach/address.ts";
import { emlFor } from "#outreach/eml.ts";
import { invitationLetter } from "#outreach/invitation-letter.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * The invitation to a talk that is arranged, or its calling off: as an .ics to attach, and as a letter that a mail
 * program opens, for the user to send (RFC 6047).
 */
export const invite = operation({
  permission: "export",
  effect: "reads",
  input: z.object({ interviewId: id<"interview">() }),
  async run({ tx, now, today, timeZone }, { interviewId }) {
    const interview = await findInterview(tx, interviewId);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    if (person.leftOut) return refused(`You left ${person.name} out.`);
    const people = new Map([[person.id, person]]);
    const facts = { interviews: [interview], promises: [], steps: [], people, names: true };
    const [entry] = calendarEntries(facts);
    if (entry === undefined) return refused("No time is arranged for this conversation yet.");
    const points = await contactPointsOf(tx, person.id);
    const address = points.find(({ kind, stale }) => kind === "email" && !stale)?.value;
    if (address === undefined) return refused(`There is no e-mail address of ${person.name} here yet.`);
    const { name } = await readSettings(tx);
    const from = {
      name: typeof name === "string" ? name : "",
      address: (await readOwnAddresses(tx)).find(({ former }) => !former)?.address ?? "",
    };
    if (from.address === "")
      return refused("An invitation says who sends it: add your address in the settings.");
    const to = { name: person.name, address };
    // What they get says nothing that was written for me.
    const shown = {
      ...entry,
      summary: from.name === "" ? "A conversation" : `Conversation with ${from.name}`,
      description: "",
    };
    const ics = writeInvitation(shown, { from, to }, now);
    const off = entry.status === "cancelled";
    const greeted = addressName(person, person.familiarity, await customsFor(tx, person.id, today));
    const { minutes, place, startsAt } = interview;
    const { subject, body } = invitationLetter(
      { greeted, me: from.name, startsAt: startsAt ?? now, timeZone, minutes, place },
      off,
    );
    const calendar = { method: off ? ("CANCEL" as const) : ("REQUEST" as const), ics };
    return done({
      fileName: "invitation.ics",
      ics,
      eml: emlFor({ from, to: [to], subject, body, at: now, calendar }),
    });
  },
});
