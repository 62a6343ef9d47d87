import { z } from "zod";
import { interviewsWith } from "#database/interviews/interviews.ts";
import { introductionsOf } from "#database/introductions/introductions.ts";
import { listLeads } from "#database/introductions/leads.ts";
import { adviceFrom } from "#database/options/advice.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { findPerson } from "#database/people/people.ts";
import { composeLetter } from "#outreach/compose.ts";
import { type DraftKind, FORMS } from "#outreach/draft.ts";
import { LONGEST_TEMPLATE } from "#outreach/liquid.ts";
import { type LetterProblem, problemsIn, TEMPLATE_NAMES, tooMuchIn } from "#outreach/own-letters.ts";
import type { Slot } from "#outreach/slots.ts";
import type { TemplateName } from "#outreach/templates/choose.ts";
import type { PersonId } from "#people/id.ts";
import { factsFor } from "../drafts/facts-for.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { letterNamed } from "./show.ts";

const part = z.string().max(LONGEST_TEMPLATE).optional();

/** A letter as it would read to one real person, the words not kept yet; or what is wrong with them, line by line. */
export const previewLetter = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    name: z.enum(TEMPLATE_NAMES),
    personId: id<"person">(),
    form: z.enum(FORMS).default("email"),
    subject: part,
    email: part,
    message: part,
    note: part,
  }),
  async run(context, { name, personId, form, ...parts }) {
    const { tx, timeZone } = context;
    const person = await findPerson(tx, personId);
    if (person === undefined) return missing("person");
    const { template: kept } = await letterNamed(context, name);
    const template = {
      subject: parts.subject ?? kept.subject,
      email: parts.email ?? kept.email,
      message: parts.message ?? kept.message,
      note: parts.note ?? kept.note,
    };
    const problems = problemsIn(template);
    if (problems.length > 0) return done<Previewed>({ problems, letter: null });
    const facts = await factsFor(context, person, {
      ...NOTHING,
      ...(await latestWith(context, personId, name)),
    });
    const { noteLimit } = await settings(tx, timeZone);
    const {
      subject,
      body,
      missing: gaps,
      isOwn,
    } = composeLetter(facts, {
      kind: kindOf(name),
      form,
      seed: person.createdAt,
      noteLimit,
      norm: await customsFor(tx, person.id, context.today),
      template: name,
      own: { [name]: template },
    });
    if (!isOwn) return done<Previewed>({ problems: [tooMuchIn(PART_OF[form])], letter: null });
    return done<Previewed>({ problems, letter: { subject, body, gaps } });
  },
});

type Previewed = {
  readonly problems: readonly LetterProblem[];
  /** null where it cannot be read. */
  readonly letter: { readonly subject: string; readonly body: string; readonly gaps: readonly Slot[] } | null;
};

const PART_OF = { email: "email", message: "message", "connection-note": "note" } as const;
const NOTHING = { introducer: "", third: "", offer: "", mine: "" };

function kindOf(name: TemplateName): DraftKind {
  return (name.split("/")[0] ?? name) as DraftKind;
}

/**
 * The last talk with them, advice of theirs that ended as the letter tells it, the last introduction and opportunity
 * they had a part in, so that the letter has something to say.
 */
async function latestWith({ tx }: Context, personId: PersonId, name: TemplateName) {
  const [talk] = await interviewsWith(tx, personId);
  const outcome = name.startsWith("outcome/") ? name.slice("outcome/".length) : null;
  const advice = (await adviceFrom(tx, personId)).filter((each) => !each.offRecord);
  const fitting = advice.find((each) => each.outcome === outcome) ?? advice[0];
  const [introduction] = await introductionsOf(tx, personId);
  const [lead] = name === "thanks/lead" ? await listLeads(tx, { personId, limit: 1 }) : [];
  return {
    interviewId: talk?.id ?? null,
    adviceId: fitting?.id ?? null,
    introductionId: introduction?.id ?? null,
    leadId: lead?.id ?? null,
  };
}
