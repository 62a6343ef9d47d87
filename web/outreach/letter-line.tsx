import { DRAFT_TITLES, type Draft } from "#outreach/draft.ts";
import { capitalised } from "#people/shown.ts";
import { dateOf } from "#time/date.ts";
import { dayGone } from "#time/near.ts";
import { zoneHere } from "#web/client/zone-here.ts";
import { TextLink } from "#web/design/link.tsx";
import { todayHere } from "#web/people/shown.ts";
import { FORM_NAMES } from "./rewriting.ts";

type LetterLineProps = {
  readonly draft: Pick<Draft, "id" | "kind" | "form" | "subject" | "createdAt"> & {
    /** Why it waits no more. */
    readonly aside?: string | null;
  };
  /** To whom, where the list is not theirs alone. */
  readonly to?: string;
};

/** A letter not sent yet in a list: what it is, to whom, as what, and since when it waits. */
export function LetterLine({
  draft: { id, kind, form, subject, createdAt, aside = null },
  to,
}: LetterLineProps) {
  const begun = dayGone(todayHere(), dateOf(createdAt, zoneHere()));
  return (
    <p className="flex min-w-0 flex-col">
      <TextLink to="/letters/$id" params={{ id }} className="self-start">
        {DRAFT_TITLES[kind]}
        {to === undefined ? null : (
          <>
            , to <bdi>{to}</bdi>
          </>
        )}
      </TextLink>
      <span className="min-w-0 break-words text-small text-ink-soft">
        {subject === "" ? null : (
          <>
            <bdi>“{subject}”</bdi>,{" "}
          </>
        )}
        {subject === "" ? capitalised(FORM_NAMES[form]) : FORM_NAMES[form]} begun {begun},{" "}
        {aside === null ? "not sent yet." : "put aside:"}
        {aside === null ? null : <bdi> {aside}</bdi>}
      </span>
    </p>
  );
}
