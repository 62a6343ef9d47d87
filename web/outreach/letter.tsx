import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { DRAFT_KINDS, DRAFT_TITLES, type Draft, type DraftKind, LETTER_WENT_ALONG } from "#outreach/draft.ts";
import { hasMoment, type OfAMoment } from "#outreach/moment.ts";
import type { AdviceId, DraftId, InterviewId, IntroductionId, LeadId, PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { keepGiven } from "./given.ts";
import { LetterDesk } from "./letter-desk.tsx";

/** One letter on a page of its own. */
export function LetterPage() {
  const { id } = useParams({ from: "/letters/$id" });
  const navigate = useNavigate();
  const { data: draft, failure, again } = useRead("draft.show", { id });
  if (failure?.kind === "missing") return <LetterGone says={failure.says} />;
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (draft === undefined) return null;
  const back = () =>
    draft.leadId !== null
      ? navigate({ to: "/opportunities/$id", params: { id: draft.leadId } })
      : draft.interviewId === null
        ? navigate({ to: "/people/$id", params: { id: draft.personId } })
        : navigate({ to: "/conversations/$id", params: { id: draft.interviewId } });
  return (
    <div className="mx-auto w-full max-w-[61rem]">
      <Page
        wide
        title={`${DRAFT_TITLES[draft.kind]}, to ${shownName(draft.person.name)}`}
        above={
          draft.interviewId === null ? (
            <TextLink to="/people/$id" params={{ id: draft.personId }}>
              <bdi>{draft.person.name}</bdi>
            </TextLink>
          ) : (
            <TextLink to="/conversations/$id" params={{ id: draft.interviewId }}>
              Conversation with <bdi>{draft.person.name}</bdi>
            </TextLink>
          )
        }
      >
        <LetterDesk
          id={draft.id}
          onLetter={(next) =>
            void (next === null
              ? back()
              : navigate({ to: "/letters/$id", params: { id: next }, replace: true }))
          }
          onSent={() => void back()}
        />
      </Page>
    </div>
  );
}

/** Thrown away and not brought back, or gone with whom it was to; its address still stands in a tab or a bookmark. */
function LetterGone({ says }: { readonly says: string }) {
  return (
    <Page
      title={says === LETTER_WENT_ALONG ? "This letter went with its person" : "This letter was thrown away"}
    >
      <p>{says}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/people" kind="primary">
          Choose whom to write to
        </LinkButton>
        <LinkButton to="/">Go to Today</LinkButton>
      </div>
    </Page>
  );
}

/** What the address of a letter yet to be written may say. */
export type NewLetterSearch = {
  readonly person?: string;
  readonly interview?: string;
  readonly advice?: string;
  readonly introduction?: string;
  readonly lead?: string;
  readonly kind?: string;
  readonly mine?: string;
  readonly introducer?: string;
  readonly third?: string;
  /** What is offered, for an offer. */
  readonly offer?: string;
};

/**
 * Writes the letter that the address speaks of, once, and opens it. One of the same kind not yet sent is opened
 * instead, and where nobody touched it, in the words that fit what is known by now: another time, what was learned.
 */
export function NewLetter() {
  const { person, interview, advice, introduction, lead, kind, ...rest } = useSearch({
    from: "/letters/new",
  });
  const { mine = "", introducer = "", third = "", offer = "" } = rest;
  const navigate = useNavigate();
  const waiting = useRead("draft.list", {});
  const write = useWrite("draft.write");
  const begun = useRef(false);
  const wanted = DRAFT_KINDS.find((each) => each === kind) ?? "request";
  const drafts = waiting.data?.drafts;
  useEffect(() => {
    if (drafts === undefined || person === undefined || begun.current) return;
    begun.current = true;
    const open = (id: DraftId) => navigate({ to: "/letters/$id", params: { id }, replace: true });
    const there = drafts.find(
      (each) =>
        each.personId === person &&
        each.kind === wanted &&
        (each.interviewId === (interview ?? null) || (interview === undefined && wanted === "request")) &&
        each.adviceId === (advice ?? null) &&
        each.introductionId === (introduction ?? null) &&
        each.leadId === (lead ?? null) &&
        offer === "",
    );
    const given = { mine, introducer, third, offer };
    const says = Object.values(given).some((value) => value !== "");
    if (there !== undefined && !says && !isWrittenAnew(there)) return void open(there.id);
    void write
      .run({
        personId: person as PersonId,
        kind: wanted,
        ...conversationOf(wanted, interview as InterviewId | undefined),
        adviceId: (advice as AdviceId | undefined) ?? null,
        introductionId: (introduction as IntroductionId | undefined) ?? null,
        leadId: (lead as LeadId | undefined) ?? null,
        ...given,
      })
      .then((reply) => {
        if (reply.kind !== "done") return there === undefined ? undefined : open(there.id);
        keepGiven(reply.value.id, given);
        return open(reply.value.id);
      });
  }, [
    drafts,
    person,
    interview,
    advice,
    introduction,
    lead,
    mine,
    introducer,
    third,
    offer,
    wanted,
    write,
    navigate,
  ]);
  const failure = waiting.failure ?? write.failure;
  if (failure !== undefined) return <NotRead failure={failure} />;
  if (person !== undefined) return null;
  return (
    <Page title="A letter to whom?">
      <p>
        <TextLink to="/people">Choose somebody</TextLink>, and begin from there.
      </p>
    </Page>
  );
}

/** What a request says of the reader was chosen as it was begun, and its desk writes it again; the rest follows the talk. */
function isWrittenAnew({
  interviewId,
  version,
  ...letter
}: OfAMoment & Pick<Draft, "interviewId" | "version">): boolean {
  return version === 1 && interviewId !== null && letter.kind !== "request" && hasMoment(letter);
}

/** A request is about the conversation planned with them, or begins one; other letters are about the one named. */
function conversationOf(kind: DraftKind, interview: InterviewId | undefined) {
  return kind === "request" && interview === undefined ? {} : { interviewId: interview ?? null };
}
