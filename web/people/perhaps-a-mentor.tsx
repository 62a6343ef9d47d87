import type { MentorAnswer } from "#help/mentor.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import type { Part } from "./shown.ts";

/** Someone who helped again and again may be a mentor by now; asked, with the reasons, and never decided here (R54). */
export function PerhapsAMentor({ person, name }: Part) {
  const answer = useWrite("mentor.answer");
  const suggestion = person.mentorSuggestion;
  if (suggestion === null) return null;
  const choose = async (said: MentorAnswer) => {
    const reply = await answer.run({ personId: person.id, answer: said });
    if (reply.kind !== "done") return say(reply.says);
    say(SAID[said](name), () => void answer.run({ personId: person.id, answer: said, undo: true }));
  };
  return (
    <Callout>
      <p dir="auto">{suggestion.sentence}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1" data-print="none">
        <Button busy={answer.busy} onClick={() => void choose("yes")}>
          Yes, a mentor
        </Button>
        <Button kind="plain" onClick={() => void choose("not-now")}>
          not now
        </Button>
        <Button kind="plain" onClick={() => void choose("no")}>
          No
        </Button>
        <Disclosure summary="why?">
          {suggestion.reasons.map((reason) => (
            <p key={reason} dir="auto">
              {reason}
            </p>
          ))}
        </Disclosure>
      </div>
    </Callout>
  );
}

const SAID: Record<MentorAnswer, (name: string) => string> = {
  yes: (name) => `${name} is a mentor of yours. A look at your CV is a fair thing to ask now.`,
  "not-now": () => "Put off for a while.",
  no: () => "Noted. It will not be asked again.",
};
