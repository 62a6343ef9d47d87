import { useEffect, useRef, useState } from "react";
import { capitalised } from "#people/shown.ts";
import { Button } from "#web/design/button.tsx";
import { Problem } from "#web/design/callout.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { VirtualList } from "#web/design/virtual-list.tsx";
import { AnswersFound, CalledOffFound } from "./answers-found.tsx";
import { Archives } from "./archives.tsx";
import { CameBack } from "./came-back.tsx";
import { LeftOutSenders } from "./left-out-senders.tsx";
import { areOthers, MyAddresses } from "./my-addresses.tsx";
import { NotRight } from "./not-right.tsx";
import { countsAnswered, type Plan, type Wishes } from "./plan.ts";
import { type Chosen, chosenAtFirst, isChanged, withSaid } from "./said-columns.ts";
import { type Answers, SamePerson } from "./same-person.tsx";
import { isAnyUntold, isOfColumns, SayColumns } from "./say-columns.tsx";
import { SettingsFound } from "./settings-found.tsx";
import { lettersInWords, people } from "./words.ts";

type PreviewProps = {
  readonly plan: Plan;
  readonly wishes: Wishes;
  readonly problem?: string | undefined;
  readonly tried?: readonly string[] | undefined;
  readonly onAgain: (wishes: Wishes) => void;
  readonly onSettled: (answers: Answers) => void;
  readonly onImport: (remember: boolean, theirSettings: boolean) => Promise<unknown>;
  readonly onStop: () => void;
};

/** What an import would do, person by person; nothing is written yet. */
export function Preview({
  plan,
  wishes,
  problem,
  tried,
  onAgain,
  onSettled,
  onImport,
  onStop,
}: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [remember, setRemember] = useState(true);
  const [theirSettings, setTheirSettings] = useState(false);
  const [mine, setMine] = useState((tried ?? plan.me.addresses).join("\n"));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly Chosen[]>(() => plan.tables.map(chosenAtFirst));
  const saidOthers = plan.tables.some((table, at) => isChanged(table, chosen[at] ?? chosenAtFirst(table)));
  const older = areOthers(mine, plan.me)
    ? "addresses"
    : saidOthers
      ? "columns"
      : ticked.length > 0
        ? "senders"
        : undefined;
  useEffect(() => heading.current?.focus(), []);
  const counts = countsAnswered(plan, wishes.same);
  const coming = counts.new + counts.merged;
  const doubtful = plan.people.filter(({ kind }) => kind === "ask");
  const something =
    coming +
      counts.touches +
      counts.introductions +
      plan.gone.length +
      plan.answered.length +
      plan.exports.length >
    0;
  const untold = isAnyUntold(plan.tables);
  const columns =
    plan.tables.length === 0 ? null : (
      <SayColumns
        tables={plan.tables}
        chosen={chosen}
        because={plan.problems.filter(isOfColumns)}
        underTitle={coming === 0}
        onChosen={setChosen}
        onAgain={(said) => onAgain({ ...wishes, column: withSaid(wishes.column, said) })}
      />
    );
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-8">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {titleOf(coming, plan)}
      </h2>
      {plan.people.length === 0 && untold ? null : (
        <Sums counts={counts} newerStands={plan.exports.length > 0} />
      )}
      <Archives archives={plan.archives} />
      {/* Before the button: what is left out is looked at first. */}
      <NotRight problems={untold ? plan.problems.filter((each) => !isOfColumns(each)) : plan.problems} />
      <Exports names={plan.exports} whole={plan.problems.length === 0} />
      <SettingsFound {...plan.settings} theirs={theirSettings} onTheirs={setTheirSettings} />
      {problem ? (
        <Problem what={problem} safe="Nothing was imported." todo="Try again, or leave it for now." />
      ) : null}
      <AnswersFound answered={plan.answered} done={false} />
      <CalledOffFound calledOff={plan.calledOff} />
      {plan.me.because !== "" || plan.leftOut.length > 0 ? (
        <MyAddresses
          me={plan.me}
          perhaps={plan.leftOut.filter(({ kind }) => kind === "perhaps-mine").map(({ address }) => address)}
          text={mine}
          onText={setMine}
          remember={remember}
          onRemember={setRemember}
          onAgain={(me) => onAgain({ ...wishes, me })}
        />
      ) : null}
      {doubtful.length === 0 ? null : (
        <SamePerson doubtful={doubtful} answers={wishes} onSettled={onSettled} />
      )}
      {untold ? columns : null}
      <div className="flex flex-wrap gap-3">
        {something ? (
          <Button
            kind={older === "addresses" || older === "columns" || untold ? "quiet" : "primary"}
            disabled={older !== undefined}
            aria-describedby={older === undefined ? undefined : "older"}
            onClick={() => void onImport(remember && plan.me.addresses.length > 0, theirSettings)}
          >
            Import {coming === 0 ? "what is new" : people(coming)}
          </Button>
        ) : null}
        <Button onClick={onStop}>{something ? "Do not import" : "Choose another file"}</Button>
        {older === undefined || !something ? null : (
          <p id="older" role="status" className="basis-full">
            {LOOK_AGAIN[older]}
          </p>
        )}
      </div>
      {untold ? null : columns}
      <CameBack gone={plan.gone} />
      {plan.leftOut.length > 0 ? (
        <LeftOutSenders
          senders={plan.leftOut}
          kept={wishes.keep}
          onTicked={setTicked}
          onKeep={(keep) => onAgain({ ...wishes, keep })}
        />
      ) : null}
      <Everyone
        everyone={plan.people}
        same={wishes.same}
        onBack={(key) => onAgain({ ...wishes, back: [...wishes.back, key] })}
      />
    </section>
  );
}

/** What is shown was made without it: nobody should import something else than they see. */
const LOOK_AGAIN = {
  addresses: "Your addresses are other ones now, and this was made with those before. Look again first.",
  columns: "You said something else of the columns, and this was made before. Look again first.",
  senders: "You ticked somebody below who is not among these yet. Take them in first, or untick them.",
} as const;

function skippedInWords(skipped: number): string {
  const stay = skipped === 1 ? "One stays" : `${skipped.toLocaleString("en")} stay`;
  return `${stay} as they are: nothing about them is new, or you left them out.`;
}

type SumsProps = { readonly counts: Plan["counts"]; readonly newerStands: boolean };

function Sums({ counts, newerStands }: SumsProps) {
  const lines = [
    newInWords(counts),
    counts.merged > 0
      ? `${counts.merged.toLocaleString("en")} you have already; what is missing is added, ${newerStands ? "and the newer words stand" : "nothing of yours is changed"}.`
      : "",
    counts.skipped > 0 ? skippedInWords(counts.skipped) : "",
    timelinesInWords(counts),
    introductionsInWords(counts.introductions),
    placesInWords(counts.places),
    counts.bad === 1 ? "One left out, because it could not be read." : "",
    counts.bad > 1 ? `${counts.bad.toLocaleString("en")} left out, because they could not be read.` : "",
  ].filter((line) => line !== "");
  return (
    <ul className="flex flex-col">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li className="text-ink-soft">
        How well you know anybody is not guessed; you will be asked when a letter needs it.
      </li>
    </ul>
  );
}

/** How many come in at all stands above it. */
function newInWords({ new: fresh, merged }: Plan["counts"]): string {
  if (fresh === 0) return "";
  if (merged > 0) return `${fresh.toLocaleString("en")} new.`;
  return fresh === 1 ? "They are new." : "All of them are new.";
}

/** What comes to the timelines, and what of it is there already, since it was noted when it went out. */
function timelinesInWords({ touches, noted }: Plan["counts"]): string {
  const known = noted === 1 ? "one of yours is" : `${noted.toLocaleString("en")} of yours are`;
  if (touches === 0) return noted === 0 ? "" : `No letter is new: ${known} on the timelines already.`;
  const fresh = `${lettersInWords(touches)} for the timelines; of a letter its date, direction and subject.`;
  return noted === 0 ? fresh : `${fresh} Besides, ${known} there already.`;
}

/** Through whom one met somebody: Network shows it as it does any introduction. */
function introductionsInWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "Of one it is told who introduced you, and it is kept as an introduction."
    : `Of ${count.toLocaleString("en")} it is told who introduced you, and it is kept as introductions.`;
}

/** Where they are, as their addresses tell. */
function placesInWords(places: number): string {
  if (places === 0) return "";
  return places === 1
    ? "One address tells where somebody is; the network page shows it, for you to correct."
    : `${places.toLocaleString("en")} addresses tell where people are; the network page lists them, for you to correct.`;
}

type Kind = Plan["people"][number]["kind"];
const KINDS: Record<Kind, string> = {
  new: "New",
  merge: "Added to",
  ask: "Perhaps the same",
  skip: "Nothing new",
};

type EveryoneProps = {
  readonly everyone: Plan["people"];
  readonly same: readonly string[];
  /** Somebody erased is wanted again. */
  readonly onBack: (key: string) => void;
};

function Everyone({ everyone, same, onBack }: EveryoneProps) {
  const isAnswered = ({ kind, key }: Plan["people"][number]) => kind === "ask" && same.includes(key);
  const called = (person: Plan["people"][number]) =>
    isAnswered(person) ? `The same as ${person.whom}` : KINDS[person.kind];
  const kinds = (["new", "ask", "merge", "skip"] as const).filter((kind) =>
    everyone.some((each) => each.kind === kind),
  );
  const [wanted, setWanted] = useState<Kind | "all">("all");
  if (everyone.length === 0) return null;
  const shown = wanted === "all" ? everyone : everyone.filter(({ kind }) => kind === wanted);
  return (
    <section aria-labelledby="everyone" className="flex flex-col gap-3">
      <h2 id="everyone">Person by person</h2>
      {kinds.length > 1 ? (
        <RadioGroup<Kind | "all">
          legend="Show"
          inline
          options={[
            { value: "all", label: "everybody" },
            ...kinds.map((value) => ({ value, label: KINDS[value].toLowerCase() })),
          ]}
          value={wanted}
          onValue={setWanted}
        />
      ) : null}
      <VirtualList
        count={shown.length}
        itemAt={(index) => shown[index]}
        label="Person by person"
        rowRem={5}
        keyOf={(each) => String(everyone.indexOf(each))}
      >
        {(person) => (
          <div className="flex h-full items-center justify-between gap-6 border-line border-b">
            <div className="flex min-w-0 flex-col">
              <bdi className="truncate font-serif text-lead leading-7">{person.name}</bdi>
              <span className="truncate text-small text-ink-soft">
                <bdi>{person.kind === "new" || isAnswered(person) ? person.detail : person.reason}</bdi>
              </span>
            </div>
            {person.erased ? (
              <Button
                kind="plain"
                className="shrink-0"
                onClick={() => onBack(person.key)}
                aria-label={`Bring back ${person.name}`}
              >
                Bring back
              </Button>
            ) : (
              <bdi className="max-w-1/2 shrink-0 truncate text-small text-ink-soft">{called(person)}</bdi>
            )}
          </div>
        )}
      </VirtualList>
    </section>
  );
}

function titleOf(coming: number, { answered, calledOff, exports, me, tables }: Plan): string {
  if (coming === 0 && me.addresses.length === 0 && me.because !== "") return "Whose mail is it?";
  if (coming === 0 && isAnyUntold(tables) && exports.length === 0) return "What are the columns?";
  if (coming > 0) return `${capitalised(people(coming))} to bring in`;
  if (answered.length > 0) return "An answer to what you asked";
  if (calledOff.length > 0)
    return calledOff.some(({ what }) => what === "off")
      ? "A talk of yours is called off"
      : "A talk of yours is to be moved";
  return exports.length > 0 ? "What you wrote elsewhere" : "Nothing new in there";
}

/** Of whole exports of Weakties, what is beyond their people. */
function Exports({ names, whole }: { readonly names: Plan["exports"]; readonly whole: boolean }) {
  if (names.length === 0) return null;
  return (
    <p>
      <bdi>{names.join(", ")}</bdi> holds what was written in Weakties somewhere else.{" "}
      {whole ? "It comes in whole" : "What can be read of it comes in"}: who is certainly somebody you have is
      merged with them, the newer words win, and nothing is added twice. There is no undo for it; where the
      program runs on your computer, it makes a copy of everything before.
    </p>
  );
}
