import { archiveInWords } from "#importing/passed-over.ts";
import type { Plan } from "./plan.ts";

/** What of LinkedIn's archive is read, and what is left alone: most of its files tell of the user, not of people. */
export function Archives({ archives }: Pick<Plan, "archives">) {
  return archives.map((each) => (
    <p key={each.file} className="text-ink-soft text-small">
      <bdi>{archiveInWords(each)}</bdi>
    </p>
  ));
}
