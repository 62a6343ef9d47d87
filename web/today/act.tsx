import type { Answer } from "#operations/catalog.ts";
import type { PersonId, PromiseId } from "#people/id.ts";
import { Button, type ButtonKind } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { useKeepPromise } from "#web/people/use-keep-promise.ts";

type Action = Answer<"today.show">["suggestions"][number]["action"];

type ActProps = {
  readonly line: { readonly personId: PersonId | null; readonly action: Action };
  readonly kind: ButtonKind;
  /** What the letter may say of mine, where the line knows it. */
  readonly mine?: string | undefined;
};

/** The one thing that a line proposes, as a link or a button. */
export function Act({ line, kind, mine = "" }: ActProps) {
  const { label, target, letter } = line.action;
  const person = line.personId;
  if (target.kind === "add") {
    return (
      <LinkButton to="/add" search={{ prompt: target.prompt }} kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (target.kind === "draft") {
    return (
      <LinkButton to="/letters/$id" params={{ id: target.id }} kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (letter !== null && letter !== "request" && person !== null) {
    return (
      <LinkButton to="/letters/new" search={letterTo(person, letter, target, mine)} kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (target.kind === "interview") {
    return (
      <LinkButton to="/conversations/$id" params={{ id: target.id }} kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (target.kind === "matches") {
    return (
      <LinkButton to="/introductions" kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (target.kind === "ways") {
    return (
      <LinkButton to="/network" kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (person === null) {
    return (
      <LinkButton to="/conversations" kind={kind}>
        {label}
      </LinkButton>
    );
  }
  if (target.kind === "promise") return <Kept id={target.id} kind={kind} />;
  if (letter === "request") {
    return (
      <LinkButton to="/conversations/new" search={{ person }} kind={kind}>
        {label}
      </LinkButton>
    );
  }
  return (
    <LinkButton
      to="/people/$id"
      params={{ id: person }}
      {...(target.kind === "advice" ? { hash: "advice" } : {})}
      kind={kind}
    >
      {label}
    </LinkButton>
  );
}

/** A promise is kept out in the world; here it is only marked. */
function Kept({ id, kind }: { readonly id: PromiseId; readonly kind: ButtonKind }) {
  const keep = useKeepPromise();
  return (
    <Button kind={kind} busy={keep.busy} onClick={() => void keep.mark(id)}>
      I kept it
    </Button>
  );
}

/** The address of the letter that a line speaks of. */
function letterTo(person: string, kind: string, target: Action["target"], mine: string) {
  return {
    person,
    kind,
    ...(target.kind === "interview" ? { interview: target.id } : {}),
    ...(target.kind === "advice" ? { advice: target.id } : {}),
    ...(target.kind === "introduction" ? { introduction: target.id } : {}),
    ...(target.kind === "lead" ? { lead: target.id } : {}),
    ...(mine === "" ? {} : { mine }),
  };
}
