import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { nextInChain } from "#advice/chain.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import type { Part, Shown } from "./shown.ts";

type Letter = {
  readonly value: string;
  readonly kind: DraftKind;
  readonly label: string;
  /** One thing that only the user can say, where the letter needs it; it may stay empty and is then a gap. */
  readonly asks?: { readonly as: "introducer" | "offer" | "mine"; readonly label: string };
};

const LETTERS: readonly Letter[] = [
  { value: "request", kind: "request", label: "Ask for a conversation" },
  {
    value: "introduced",
    kind: "request",
    label: "Ask, where somebody sends you",
    asks: { as: "introducer", label: "Who sends you?" },
  },
  { value: "thanks", kind: "thanks", label: "Thank them" },
  { value: "outcome", kind: "outcome", label: "Tell what came of their advice" },
  {
    value: "revive",
    kind: "revive",
    label: "A hello after a while",
    asks: { as: "mine", label: "Something new of yours" },
  },
  {
    value: "offer",
    kind: "offer",
    label: "Offer something",
    asks: { as: "offer", label: "What do you offer?" },
  },
  { value: "decline", kind: "decline", label: "Say no, kindly" },
  { value: "cv-edit", kind: "cv-edit", label: "Ask for a look at the CV" },
  { value: "contract-reading", kind: "contract-reading", label: "Ask for a look at a contract" },
];

/** Any of the letters to this person, also the ones that nothing here calls for; introductions have a place of their own. */
export function AnotherLetter({ person, name }: Part) {
  const [value, setValue] = useState("request");
  const [said, setSaid] = useState("");
  const navigate = useNavigate();
  const letter = LETTERS.find((each) => each.value === value);
  if (letter === undefined) return null;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const detail = letter.asks === undefined || said.trim() === "" ? {} : { [letter.asks.as]: said.trim() };
    const about = aboutOf(letter.kind, person);
    void navigate({
      to: "/letters/new",
      search: { person: person.id, kind: letter.kind, ...about, ...detail },
    });
  };
  return (
    <Disclosure summary="Another letter">
      <form onSubmit={begin} className="flex flex-col gap-3 py-2 text-ink">
        <Select
          label={`To ${name}`}
          value={value}
          options={LETTERS.map(({ value: each, label }) => ({ value: each, label }))}
          onValue={setValue}
        />
        {letter.asks === undefined ? null : (
          <TextField
            label={letter.asks.label}
            autoComplete="off"
            maxLength={500}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
        <div>
          <Button submits>Begin the letter</Button>
        </div>
      </form>
    </Disclosure>
  );
}

/** The talk or the advice that such a letter is about, where there is one. */
function aboutOf(kind: DraftKind, { interviews, advice }: Shown) {
  const mine = interviews.filter(({ iAmAsked }) => !iAmAsked);
  const talk =
    kind === "thanks"
      ? mine.find(({ heldAt }) => heldAt !== null)
      : kind === "request"
        ? mine.find(({ state }) => state === "planned")
        : undefined;
  const told = kind === "outcome" ? advice.find((each) => nextInChain(each) === "tell") : undefined;
  return { ...(talk && { interview: talk.id }), ...(told && { advice: told.id }) };
}
