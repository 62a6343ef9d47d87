import type { Plan } from "./plan.ts";

/** What of LinkedIn's archive is read, and what is left alone: most of its files tell of the user, not of people. */
export function Archives({ archives }: Pick<Plan, "archives">) {
  return archives.map(({ file, sentence }) => (
    <p key={file} className="text-ink-soft text-small">
      <bdi>{sentence}</bdi>
    </p>
  ));
}
