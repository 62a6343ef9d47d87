import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useDeferredValue, useState } from "react";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { isUnderWay } from "#interviews/interview.ts";
import { lastHeld, WHERE_I_AM_ASKED } from "#interviews/plan.ts";
import { careerMeant, careersOpen, exploresACareer } from "#interviews/which-career.ts";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import type { OptionId, PersonId } from "#people/id.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { useUnsaved } from "#web/client/use-unsaved.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox, RadioGroup } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { LongLine } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { WhichCareer } from "./which-career.tsx";
import { FOCUS_CHOICES, LONGEST_ASK, LONGEST_FOCUS, ofTheList } from "./words.ts";

/** With whom, about what: two answers, and there is a letter to change. */
export function PlanConversation() {
  const { person: id } = useSearch({ from: "/conversations/new" });
  const plan = usePlan();
  const { data: person, failure } = useRead("person.show", { id: id ?? "" }, { when: id !== undefined });
  if (failure !== undefined) return <NotRead failure={failure} />;
  if (id !== undefined && person === undefined) return null;
  const begun = person?.interviews.find((each) => isUnderWay(each) && !each.iAmAsked);
  return (
    <Page
      title="Plan a conversation"
      above={<TextLink to="/conversations">Conversations</TextLink>}
      lead="A little of somebody’s time, and the words to ask for it."
    >
      {begun === undefined || person === undefined || plan.busy ? null : (
        <Callout title={`A conversation with ${givenName(person.name)} is under way`}>
          <TextLink to="/conversations/$id" params={{ id: begun.id }}>
            Go on with that conversation
          </TextLink>
        </Callout>
      )}
      {person === undefined ? <ChoosePerson /> : <PlanWith person={person} plan={plan} />}
    </Page>
  );
}

const SHOWN = 8;

function ChoosePerson() {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const { data } = useRead("person.list", { search, limit: SHOWN }, { keep: true });
  const navigate = useNavigate();
  const people = data?.people ?? [];
  const choose = (person: string | undefined) => {
    if (person !== undefined) void navigate({ to: "/conversations/new", search: { person } });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        choose(search === "" ? undefined : people[0]?.id);
      }}
    >
      <TextField
        label="With whom?"
        hint="A name, a place of work, a field."
        type="search"
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <ul aria-label="People" className="flex flex-col">
        {people.map((person) => (
          <li key={person.id} className="border-line border-b">
            <button
              type="button"
              onClick={() => choose(person.id)}
              className="flex w-full min-w-0 flex-col py-2 text-start hover:bg-wash"
            >
              <bdi className="max-w-full truncate font-serif text-lead">{person.name}</bdi>
              {person.headline === "" ? null : (
                <bdi className="max-w-full truncate text-small text-ink-soft">{person.headline}</bdi>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-ink-soft">
        {data !== undefined && people.length === 0 ? "Nobody by that name yet. " : ""}
        {data !== undefined && people.length === 0 ? <TextLink to="/add">Add them</TextLink> : null}
      </p>
    </form>
  );
}

type Chosen = Pick<
  Answer<"person.show">,
  "id" | "name" | "headline" | "customs" | "usualFocus" | "interviews"
>;

type PlanWithProps = { readonly person: Chosen; readonly plan: ReturnType<typeof usePlan> };

function PlanWith({ person, plan }: PlanWithProps) {
  const { focus: named } = useSearch({ from: "/conversations/new" });
  const place = `person ${person.id} plan`;
  const [chosen, setFocus] = useUnsaved<string | null>(place, null, named ?? null);
  const usual = person.customs.minutes;
  const [minutes, setMinutes] = useState(String(usual));
  const [career, setCareer] = useState<string | null>(null);
  const [newCareer, setNewCareer] = useUnsaved(`${place} career`, "");
  const [iAmAsked, setIAmAsked] = useState(false);
  const [ask, setAsk] = useUnsaved(`${place} ask`, "");
  const options = useRead("option.list", {}).data?.options ?? [];
  const mayBeOfIt = exploresACareer({ focus: chosen ?? "explore-career", iAmAsked });
  const meant = mayBeOfIt ? careerMeant(options, lastHeld(person.interviews, person.id)) : null;
  const standing = useRead("stage.show", {}).data;
  const its = standing?.careers.find((each) => each.optionId === (career ?? meant));
  const stage = (its ?? standing)?.reading.stage;
  // Until it is chosen it follows the stage, which may be another one for that career.
  const usualFocus = iAmAsked ? WHERE_I_AM_ASKED : stage === undefined ? "" : person.usualFocus[stage];
  const focus = chosen ?? usualFocus;
  const explores = exploresACareer({ focus, iAmAsked });
  const optionId = career ?? (explores ? meant : null);
  const name = givenName(person.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isPlanned = await plan.run({
      personId: person.id as PersonId,
      ...(focus.trim() === "" ? {} : { focus: focus.trim() }),
      ...(iAmAsked || ask.trim() === "" ? {} : { ask: ask.trim() }),
      minutes: Math.min(LONGEST_TALK, Math.max(SHORTEST_TALK, Math.round(Number(minutes)) || usual)),
      ...(explores && newCareer.trim() !== ""
        ? { career: newCareer.trim() }
        : { optionId: optionId === "" ? null : (optionId as OptionId | null) }),
      iAmAsked,
    });
    if (!isPlanned) return;
    setFocus(null);
    setNewCareer("");
    setAsk("");
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-8" noValidate>
      <p>
        With <bdi className="font-serif text-lead">{person.name}</bdi>{" "}
        {person.headline === "" ? null : (
          <bdi className="block text-small text-ink-soft">{person.headline}</bdi>
        )}
        <TextLink to="/conversations/new" className="text-small">
          Somebody else
        </TextLink>
      </p>
      <RadioGroup
        legend="What is it about?"
        value={ofTheList(focus) ? focus : null}
        onValue={setFocus}
        options={FOCUS_CHOICES}
      />
      <TextField
        label="Something else, in your own words"
        value={ofTheList(focus) ? "" : focus}
        maxLength={LONGEST_FOCUS}
        dir="auto"
        onChange={(event) => setFocus(event.target.value === "" ? null : event.target.value)}
      />
      <WhichCareer
        explores={explores}
        careers={careersOpen(options)}
        chosen={optionId ?? (explores ? null : "")}
        onChosen={(id) => {
          setCareer(id);
          setNewCareer("");
        }}
        named={newCareer}
        onNamed={setNewCareer}
      />
      {iAmAsked ? null : (
        <LongLine
          label="What you would like to ask, in your own words"
          hint="As it goes on after “I would like to ask you”. Left empty, something that fits is proposed."
          value={ask}
          maxLength={LONGEST_ASK}
          dir="auto"
          onChange={(event) => setAsk(event.target.value)}
        />
      )}
      <Disclosure summary="How long, and who asks">
        <div className="flex flex-col gap-4 py-2 text-body text-ink">
          <TextField
            label="Minutes"
            hint={`${usual} are usual where they work.`}
            type="number"
            min={SHORTEST_TALK}
            max={LONGEST_TALK}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
          <Checkbox
            label={`${name} asked me`}
            hint="They would like to hear about your work."
            checked={iAmAsked}
            onChecked={setIAmAsked}
          />
        </div>
      </Disclosure>
      <div>
        <Button submits kind="primary" busy={plan.busy}>
          Plan the conversation with {name}
        </Button>
      </div>
    </form>
  );
}

/** Plans it, writes the first lines of the letter, and opens both; busy until they are open. */
function usePlan() {
  const plan = useWrite("interview.plan");
  const write = useWrite("draft.write");
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const run = async (input: Parameters<typeof plan.run>[0]) => {
    setBusy(true);
    const reply = await plan.run(input);
    if (reply.kind !== "done") {
      setBusy(false);
      say(reply.says);
      return false;
    }
    const { id, personId, iAmAsked } = reply.value;
    if (!iAmAsked) await write.run({ personId, interviewId: id, kind: "request" });
    await navigate({ to: "/conversations/$id", params: { id } });
    return true;
  };
  return { run, busy };
}
