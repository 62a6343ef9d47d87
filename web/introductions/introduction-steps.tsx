import { whoIsAsked } from "#introductions/introduction.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button, type ButtonKind } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import type { ShownIntroduction } from "./introduction-line.tsx";

type One = { readonly introduction: ShownIntroduction };

/** What can be done now: a letter for the step, and one tap where it happened without one. */
export function IntroductionSteps({ introduction }: One) {
  const { state, next, introducer } = introduction;
  if (state === "declined" || state === "let-go") return null;
  if (state === "made")
    return next.kind === "rest" ? (
      <Quietly introduction={introduction} />
    ) : (
      <Afterwards introduction={introduction} />
    );
  const open = whoIsAsked(introduction).filter(({ asking }) => asking.answer === null);
  const waits = open.some(({ asking }) => asking.askedAt !== null);
  return (
    <div className="mt-1 flex flex-col gap-2" data-print="none">
      {open.map(({ personId, asking }) =>
        asking.askedAt === null ? (
          <ToAsk key={personId} introduction={introduction} personId={personId} />
        ) : (
          <ToHear key={personId} introduction={introduction} personId={personId} />
        ),
      )}
      <Quietly introduction={introduction} kind={waits ? "plain" : "quiet"} />
      {state === "agreed" || introducer !== null ? <ToMake introduction={introduction} /> : null}
    </div>
  );
}

type Side = One & { readonly personId: PersonId };

function ToAsk({ introduction, personId }: Side) {
  const step = useStep(introduction);
  const name = nameIn(introduction, personId);
  return (
    <Row>
      <Letter
        introduction={introduction}
        to={personId}
        kind={introduction.introducer === null ? "opt-in" : "introduction"}
      >
        Ask {name}
      </Letter>
      <Button kind="plain" busy={step.busy} onClick={() => void step.asked(personId)}>
        I asked {name} already
      </Button>
    </Row>
  );
}

function ToHear({ introduction, personId }: Side) {
  const step = useStep(introduction);
  const name = nameIn(introduction, personId);
  return (
    <Row>
      <Button busy={step.busy} onClick={() => void step.answered(personId, "yes")}>
        {name} said yes
      </Button>
      <Button kind="plain" busy={step.busy} onClick={() => void step.answered(personId, "no")}>
        {name} would rather not
      </Button>
    </Row>
  );
}

/**
 * What silence asks for: one reminder or one first line, and a way to let it rest (R33). Beside an answer that can be
 * noted it is no button: two would ask which.
 */
function Quietly({ introduction, kind = "quiet" }: One & { readonly kind?: ButtonKind }) {
  const step = useStep(introduction);
  const { quiet } = introduction;
  if (quiet.kind === "nothing" || quiet.kind === "hear") return null;
  const name = nameIn(introduction, quiet.personId);
  return (
    <Row>
      {quiet.kind === "remind" ? (
        <Letter introduction={introduction} to={quiet.personId} kind="reminder" look={kind}>
          Write one reminder to {name}
        </Letter>
      ) : null}
      {quiet.kind === "nudge" ? (
        <Letter introduction={introduction} to={quiet.personId} kind="reminder" look={kind}>
          Write a word to {name}
        </Letter>
      ) : null}
      {quiet.kind === "reach" ? (
        <LinkButton to="/people/$id" params={{ id: quiet.personId }}>
          Find another way to reach {name}
        </LinkButton>
      ) : null}
      {quiet.kind === "write" ? (
        <LinkButton to="/conversations/new" search={{ person: quiet.personId }}>
          Write to {name}
        </LinkButton>
      ) : null}
      <Button
        kind={quiet.kind === "let-go" ? "quiet" : "plain"}
        busy={step.busy}
        onClick={() => void step.closed()}
      >
        Let it rest
      </Button>
    </Row>
  );
}

function ToMake({ introduction }: One) {
  const step = useStep(introduction);
  const { introducer, person, state } = introduction;
  if (introducer === null) {
    return (
      <Row>
        <Letter introduction={introduction} to={person.id} kind="joining">
          Write the letter to both
        </Letter>
        <Button kind="plain" busy={step.busy} onClick={() => void step.made()}>
          They have met already
        </Button>
      </Row>
    );
  }
  return (
    <Row>
      <Button kind={state === "agreed" ? "quiet" : "plain"} busy={step.busy} onClick={() => void step.made()}>
        {givenName(introducer.name)} introduced us
      </Button>
    </Row>
  );
}

function Afterwards({ introduction }: One) {
  const step = useStep(introduction);
  const { next, introducer } = introduction;
  if (introducer === null) return null;
  const name = givenName(introducer.name);
  const thank = next.kind === "thank";
  return (
    <Row>
      <Letter introduction={introduction} to={introducer.id} kind={thank ? "thanks" : "outcome"}>
        {thank ? `Thank ${name}` : `Tell ${name} what came of it`}
      </Letter>
      <Button kind="plain" busy={step.busy} onClick={() => void (thank ? step.thanked() : step.told())}>
        {thank ? `I thanked ${name} already` : `${name} knows already`}
      </Button>
    </Row>
  );
}

/** Takes a step, says it, and offers the way back. */
function useStep({ id, introducer }: ShownIntroduction) {
  const asked = useWrite("introduction.asked");
  const answered = useWrite("introduction.answered");
  const made = useWrite("introduction.made");
  const thanked = useWrite("introduction.thanked");
  const told = useWrite("introduction.told");
  const close = useWrite("introduction.close");
  const takeBack = useWrite("introduction.takeBack");
  const after = (reply: Awaited<ReturnType<typeof made.run>>, words: string) => {
    if (reply.kind !== "done") return say(reply.says);
    say(words, () => void takeBack.run({ id }));
  };
  const mine = introducer === null;
  return {
    busy: [asked, answered, made, thanked, told, close].some((each) => each.busy),
    asked: async (personId: PersonId) => after(await asked.run({ id, personId }), "Noted that you asked."),
    answered: async (personId: PersonId, answer: "yes" | "no") =>
      after(
        await answered.run({ id, personId, answer }),
        answer === "yes" ? "Noted: a yes." : "Noted. A no is fine, and stays with you.",
      ),
    made: async () => after(await made.run({ id }), mine ? "Noted: they have met." : "Noted: you have met."),
    thanked: async () => after(await thanked.run({ id }), "Noted: they have your thanks."),
    closed: async () =>
      after(await close.run({ id }), "It rests. An answer that comes later opens it again."),
    told: async () => after(await told.run({ id }), "Noted: they know what came of it."),
  };
}

function Letter(
  props: One & {
    readonly to: PersonId;
    readonly kind: DraftKind;
    readonly look?: ButtonKind;
    readonly children: React.ReactNode;
  },
) {
  return (
    <LinkButton
      to="/letters/new"
      kind={props.look ?? "quiet"}
      search={{ person: props.to, kind: props.kind, introduction: props.introduction.id }}
    >
      {props.children}
    </LinkButton>
  );
}

function Row({ children }: { readonly children: React.ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-4 gap-y-1">{children}</div>;
}

function nameIn({ introducer, person, other }: ShownIntroduction, id: PersonId): string {
  return givenName([introducer, person, other].find((each) => each?.id === id)?.name ?? "");
}
