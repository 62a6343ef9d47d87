import type { OperationName } from "#operations/routes.ts";
import type { Client } from "./client.ts";
import { forgetPlace, placesKept } from "./unsaved.ts";

/** Which read says whether the record is still there, by the first word of a place. */
const READS = {
  person: "person.show",
  draft: "draft.show",
  forms: "draft.show",
  given: "draft.show",
  interview: "interview.show",
  questions: "interview.show",
  notes: "interview.show",
  introduction: "introduction.show",
  lead: "lead.show",
  organization: "organization.show",
  verdict: "option.show",
  career: "option.show",
  document: "document.file",
} as const satisfies Record<string, OperationName>;

/**
 * What this browser keeps of a record goes with the record: after an erasure here, and the next time it is opened where
 * somebody was erased on the command line or in another browser (R59).
 */
export async function forgetGone({ call }: Client): Promise<void> {
  for (const place of placesKept()) {
    const [kind = "", id = ""] = place.split(" ");
    if (!isKind(kind)) continue;
    const reply = await call(READS[kind], { id } as never);
    if (reply.kind === "missing") forgetPlace(place);
  }
}

function isKind(word: string): word is keyof typeof READS {
  return Object.hasOwn(READS, word);
}
