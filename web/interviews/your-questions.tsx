import { useDeferredValue, useState } from "react";
import type { ListedQuestion } from "#interviews/questions/mine.ts";
import { type Wanted, wantedQuestions } from "#interviews/questions/wanted.ts";
import { ASPECT_NAMES, ASPECTS } from "#options/aspect.ts";
import { capitalised } from "#people/shown.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { AddQuestion } from "./add-question.tsx";
import { BringInQuestions } from "./bring-in-questions.tsx";
import { OneQuestion } from "./one-question.tsx";
import { FOCUS_CHOICES } from "./words.ts";

const SHOWN_AT_ONCE = 40;

/** Everything there is to choose from: to reword, to put away, to add to (R10). */
export function YourQuestions() {
  const { data, failure, again } = useRead("question.list", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="Your questions"
      lead="Conversations are prepared from these. Put them in words that sound like you, and put away what you would never ask."
    >
      <AddQuestion />
      <Disclosure summary="Bring in a list you already have">
        <BringInQuestions />
      </Disclosure>
      <Found questions={data.questions} />
    </Page>
  );
}

const SHOW = {
  shown: { label: "All in use", wanted: { hidden: false } },
  own: { label: "Your own", wanted: { origin: "own", hidden: false } },
  reworded: { label: "Those you reworded", wanted: { origin: "reworded", hidden: false } },
  away: { label: "Put away", wanted: { hidden: true } },
} as const satisfies Record<string, { readonly label: string; readonly wanted: Wanted }>;

function Found({ questions }: { readonly questions: readonly ListedQuestion[] }) {
  const [search, setSearch] = useState("");
  const [focus, setFocus] = useState("");
  const [reveals, setReveals] = useState("");
  const [show, setShow] = useState<keyof typeof SHOW>("shown");
  const [atOnce, setAtOnce] = useState(SHOWN_AT_ONCE);
  const found = wantedQuestions(questions, {
    ...SHOW[show].wanted,
    search: useDeferredValue(search),
    ...(focus === "" ? {} : { focus }),
    ...(reveals === "" ? {} : { reveals }),
  });
  const rest = found.length - atOnce;
  return (
    <section aria-label="Questions" className="flex flex-col gap-4 border-line border-t pt-6">
      <div className="grid gap-4 md:grid-cols-2" data-print="none">
        <TextField
          label="Search"
          type="search"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Select
          label="Show"
          value={show}
          onValue={(value) => setShow(value as keyof typeof SHOW)}
          options={Object.entries(SHOW).map(([value, { label }]) => ({ value, label }))}
        />
        <Select
          label="For a conversation about"
          value={focus}
          onValue={setFocus}
          options={[{ value: "", label: "Anything" }, ...FOCUS_CHOICES]}
        />
        <Select
          label="To find out about"
          value={reveals}
          onValue={setReveals}
          options={[
            { value: "", label: "Anything" },
            ...ASPECTS.map((value) => ({ value, label: capitalised(ASPECT_NAMES[value]) })),
          ]}
        />
      </div>
      <p role="status" className="text-small text-ink-soft">
        {found.length === 0
          ? "No question has all of that."
          : found.length === 1
            ? "One question."
            : `${found.length} questions.`}
      </p>
      <ul>
        {found.slice(0, atOnce).map((question) => (
          <OneQuestion key={question.id} question={question} />
        ))}
      </ul>
      {rest > 0 ? (
        <div>
          <Button onClick={() => setAtOnce(atOnce + 100)}>Show more of them</Button>
        </div>
      ) : null}
    </section>
  );
}
