import { useState } from "react";
import { Button } from "#web/design/button.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { LogContact } from "./log-contact.tsx";
import type { Part } from "./shown.ts";

/** What one comes for most: a letter to write, a talk to write down. */
export function AtHand({ person, name }: Part) {
  const [noting, setNoting] = useState(false);
  const letter = isSilent(person) ? null : person.fittingLetter;
  return (
    <>
      {letter === null ? null : (
        <LinkButton to="/letters/new" search={{ person: person.id, kind: letter.kind, ...aboutOf(letter) }}>
          Write to {name}
        </LinkButton>
      )}
      {noting ? (
        <LogContact person={person} name={name} onDone={() => setNoting(false)} />
      ) : (
        <Button onClick={() => setNoting(true)}>Note a talk</Button>
      )}
    </>
  );
}

/** Whether no letter to them is offered. */
export function isSilent({ leftOut, preferences }: Part["person"]): boolean {
  return leftOut || preferences.doNotContact;
}

function aboutOf({ interviewId, adviceId }: NonNullable<Part["person"]["fittingLetter"]>) {
  return { ...(interviewId && { interview: interviewId }), ...(adviceId && { advice: adviceId }) };
}
