import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { Answer, Input } from "#operations/catalog.ts";
import type { PersonId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextField } from "#web/design/field.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { Ways } from "./way.tsx";

type Goal = Extract<Answer<"network.introduce">, { readonly kind: "which" }>["goals"][number];

/** "Who can introduce me to …": a name, an organization or a field, and the ways there. */
export function IntroduceMe({ onShow }: { readonly onShow: (path: readonly string[]) => void }) {
  const { to = "" } = useSearch({ from: "/network" });
  const [text, setText] = useState(to);
  const [person, setPerson] = useState<PersonId | null>(null);
  const navigate = useNavigate();
  const ask = (words: string) => {
    setPerson(null);
    setText(words);
    void navigate({ to: "/network", search: words === "" ? {} : { to: words }, replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text.trim());
  };
  return (
    <section
      aria-labelledby="introduce-me"
      data-print={to === "" ? "none" : undefined}
      className="flex max-w-measure flex-col gap-4"
    >
      <h2 id="introduce-me">Who can introduce you?</h2>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3" data-print="none">
        <div className="min-w-0 grow basis-[14rem]">
          <TextField
            label="To whom, to which organization, or into which field"
            type="search"
            autoComplete="off"
            maxLength={200}
            placeholder="A name, a museum, patent law"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button submits>Find a way</Button>
      </form>
      {to === "" ? null : (
        <Found
          input={person === null ? { to } : { personId: person }}
          onShow={onShow}
          onGoal={(goal) => (goal.kind === "person" ? setPerson(goal.id) : ask(goal.name))}
        />
      )}
    </section>
  );
}

type FoundProps = {
  readonly input: Input<"network.introduce">;
  readonly onGoal: (goal: Goal) => void;
  readonly onShow: (path: readonly string[]) => void;
};

function Found(props: FoundProps) {
  const { data: found, failure } = useRead("network.introduce", props.input, { keep: true });
  return (
    <>
      <p role="status" dir="auto">
        {failure?.says ?? found?.says ?? ""}
      </p>
      {found?.kind === "ways" ? <Ways found={found} onShow={props.onShow} /> : null}
      {found?.kind === "nobody" ? (
        <div>
          <LinkButton to="/add">Add someone</LinkButton>
        </div>
      ) : null}
      {found?.kind === "which" ? (
        <ul aria-label="Which one" className="flex flex-wrap gap-3">
          {found.goals.map((goal) => (
            <li key={goal.kind === "field" ? goal.name : goal.id} className="min-w-0">
              <Button onClick={() => props.onGoal(goal)}>
                <bdi className="min-w-0 truncate">{goal.name}</bdi>
                <span className="text-small text-ink-soft">{goal.kind === "person" ? "" : goal.kind}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
