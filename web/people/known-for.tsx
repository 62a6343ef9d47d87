import { type FormEvent, useState } from "react";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { type Part, todayHere } from "./shown.ts";

/** What they would think of me for: a guess, since when, from what; and what they have not heard yet (R45, R46). */
export function KnownFor(part: Part) {
  const { person, name } = part;
  const { now, outdated, before } = person.knownFor;
  const [writing, setWriting] = useState(false);
  if (writing) return <Write {...part} onDone={() => setWriting(false)} />;
  return (
    <div className="flex flex-col items-start gap-2">
      {now === null ? (
        <p className="text-small text-ink-soft">You have not said, and no talk or letter tells.</p>
      ) : (
        <p dir="auto" className="break-words">
          {now.sentence} <span className="text-small text-ink-soft">(Your guess.)</span>
        </p>
      )}
      {outdated === null || person.preferences.doNotContact ? null : (
        <>
          <p className="text-small" dir="auto">
            {outdated.sentence}
          </p>
          <LinkButton to="/letters/new" search={{ person: person.id, kind: "direction" }}>
            Tell {name} where you are heading
          </LinkButton>
        </>
      )}
      <Button kind="plain" className="-ms-1" onClick={() => setWriting(true)}>
        {now === null ? "Say what they know you for" : "Put it in your words"}
      </Button>
      {before.length === 0 ? null : (
        <Disclosure summary="Before that">
          <ul className="flex flex-col gap-1">
            {before.map((each) => (
              <li key={`${each.since} ${each.picture}`} dir="auto">
                {each.sentence}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** In words of one's own; the talk or letter behind the guess stays its source, and its day the first suggestion. */
function Write({ person, name, onDone }: Part & { readonly onDone: () => void }) {
  const { now } = person.knownFor;
  const [picture, setPicture] = useState(now?.picture ?? "");
  const [day, setDay] = useState<string>(now === null ? todayHere() : dayOf(now.since));
  const note = useWrite("projection.note");
  const remove = useWrite("projection.remove");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const same = now !== null && day === dayOf(now.since);
    const since = same ? now.since : Math.min(Date.now(), new Date(`${day}T12:00`).getTime());
    const reply = await note.run({
      personId: person.id,
      picture,
      ...(Number.isNaN(since) ? {} : { since }),
      ...(same ? { source: now.source, sourceId: now.sourceId } : {}),
      optionId: now !== null && picture === now.picture ? now.optionId : null,
    });
    if (reply.kind !== "done") return say(reply.says);
    const { id } = reply.value;
    onDone();
    say("Noted, as your guess.", () => void remove.run({ id }));
  };
  return (
    <form onSubmit={(event) => void keep(event)} className="flex flex-col gap-3">
      <TextField
        label={`${name} knows you for`}
        hint="As you guess it: the one who explains things well."
        dir="auto"
        autoFocus
        maxLength={500}
        value={picture}
        onChange={(event) => setPicture(event.target.value)}
      />
      <TextField
        label="Since"
        type="date"
        max={todayHere()}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button submits busy={note.busy} disabled={picture.trim() === ""}>
          Keep this
        </Button>
        <Button kind="plain" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

/** The day of a moment where this browser is, as a date field has it. */
function dayOf(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
