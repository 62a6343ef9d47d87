import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { isKnownPlace } from "#organizations/read-field.ts";
import { givenName } from "#people/bare-name.ts";
import { NO_NAME_FOUND, namesNobody } from "#people/nobody-named.ts";
import type { Familiarity } from "#people/person.ts";
import { LINE_PARTS } from "#people/read-line.ts";
import { readPasted } from "#people/read-pasted.ts";
import { Alike } from "#web/add/alike.tsx";
import { HowWell } from "#web/add/how-well.tsx";
import { useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { LookRound } from "#web/shell/look-round.tsx";
import { type StepProps, WelcomeStep } from "./welcome-step.tsx";
import { leaveWelcome, rememberWelcomed, TYPED_IN } from "./welcomed.ts";

/** One name, and there is a letter; or people from elsewhere; or a look round among invented ones. */
export function WelcomeWays({ onBack, onLeave }: StepProps) {
  return (
    <WelcomeStep
      title="Whom would you like to talk to?"
      lead="One name is enough. A former colleague, a speaker you liked, somebody who does what you wonder about."
      onBack={onBack}
      onLeave={onLeave}
    >
      <FirstName />
      <section aria-labelledby="ways" className="flex flex-col gap-4 border-line border-t pt-8">
        <h2 id="ways">Or begin elsewhere</h2>
        <p>
          <TextLink to="/whom" onClick={rememberWelcomed}>
            Six places where you already know someone
          </TextLink>
          <span className="block text-ink-soft">A former workplace, a course, a talk: one name each.</span>
        </p>
        <p>
          <TextLink to="/import" onClick={rememberWelcomed}>
            Bring in people you already have
          </TextLink>
          <span className="block text-ink-soft">
            An address book, LinkedIn’s list, a mailbox. You see everything before it is kept.
          </span>
        </p>
        <p>
          <LookRound words="Look round in a sample network" />
          <span className="block text-ink-soft">Invented people, kept apart from yours.</span>
        </p>
      </section>
    </WelcomeStep>
  );
}

function FirstName() {
  const [line, setLine] = useUnsaved(TYPED_IN.firstName, "");
  const [familiarity, setFamiliarity] = useState<Familiarity | null>(null);
  const add = useWrite("person.add");
  const navigate = useNavigate();
  const read = readPasted(line, isKnownPlace);
  const [asked, setAsked] = useState("");
  const submit = async (anyway: boolean) => {
    if (read.name === "") return;
    setAsked(line);
    const said = Object.fromEntries(
      LINE_PARTS.filter((part) => read[part] !== "").map((part) => [part, read[part]]),
    );
    const reply = await add.run({ ...said, name: read.name, familiarity: familiarity ?? "unknown", anyway });
    if (reply.kind !== "done") return;
    leaveWelcome();
    await navigate({ to: "/letters/new", search: { person: reply.value.id } });
  };
  const failure = asked === line ? add.failure : undefined;
  const first = givenName(read.name);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(false);
      }}
      className="flex flex-col gap-6"
    >
      <TextField
        label="A name"
        hint="What else you know may follow after commas: where they work, where you met."
        placeholder="Ana Ruiz, City Museum, met in Heidelberg"
        autoComplete="off"
        maxLength={1000}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        problem={failure?.kind === "alike" ? undefined : failure?.says}
      />
      {namesNobody(line) ? <p role="status">{NO_NAME_FOUND}</p> : null}
      {read.name === "" ? null : <HowWell value={familiarity} onValue={setFamiliarity} />}
      {failure?.kind === "alike" ? (
        <Alike
          there={failure}
          link={(id, name) => (
            <TextLink to="/letters/new" search={{ person: id }}>
              Begin a letter to {name}
            </TextLink>
          )}
          busy={add.busy}
          onAnyway={() => void submit(true)}
        />
      ) : null}
      <div>
        <Button kind="primary" submits busy={add.busy} disabled={read.name === ""}>
          <span>
            Begin a letter
            {first ? (
              <>
                {" "}
                to <bdi>{first}</bdi>
              </>
            ) : null}
          </span>
        </Button>
      </div>
    </form>
  );
}
