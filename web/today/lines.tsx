import type { Answer } from "#operations/catalog.ts";
import type { PromiseId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button, type ButtonKind } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import { say } from "#web/design/toast.tsx";
import { useKeepPromise } from "#web/people/use-keep-promise.ts";

type Line = Answer<"today.show">["suggestions"][number];

/** The lines on one thread; the first one's action is the page's. */
export function TodayLines({ lines }: { readonly lines: readonly Line[] }) {
  const notNow = useWrite("today.notNow");
  const putOff = async (line: Line) => {
    const reply = await notNow.run({ key: line.key });
    if (reply.kind !== "done") return say(reply.says);
    say("Put off for a while.", () => void notNow.run({ key: line.key, undo: true }));
  };
  return (
    <ThreadList label="For today">
      {lines.map((line, index) => (
        <ThreadItem key={line.key} first={index === 0} last={index === lines.length - 1}>
          <p className="mb-3 font-serif md:text-lead" dir="auto">
            {line.sentence}
          </p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Act line={line} kind={index === 0 ? "primary" : "quiet"} />
            <Button kind="plain" onClick={() => void putOff(line)}>
              not now
            </Button>
            <Disclosure summary="why?">
              {line.why.map((because) => (
                <p key={because} dir="auto">
                  {because}
                </p>
              ))}
            </Disclosure>
          </div>
        </ThreadItem>
      ))}
    </ThreadList>
  );
}

function Act({ line, kind }: { readonly line: Line; readonly kind: ButtonKind }) {
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
      <LinkButton to="/letters/new" search={letterTo(person, letter, target)} kind={kind}>
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
function letterTo(person: string, kind: string, target: Line["action"]["target"]) {
  return {
    person,
    kind,
    ...(target.kind === "interview" ? { interview: target.id } : {}),
    ...(target.kind === "advice" ? { advice: target.id } : {}),
  };
}
