import { useEffect, useRef, useState } from "react";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Problem } from "#web/design/callout.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { VirtualList } from "#web/design/virtual-list.tsx";
import { LeftOutSenders } from "./left-out-senders.tsx";
import { MyAddresses } from "./my-addresses.tsx";
import { type Plan, people, type Wishes } from "./use-import.ts";

type PreviewProps = {
  readonly plan: Plan;
  readonly wishes: Wishes;
  readonly problem?: string | undefined;
  readonly onAgain: (wishes: Wishes) => void;
  readonly onImport: () => Promise<unknown>;
  readonly onStop: () => void;
};

/** What an import would do, person by person; nothing is written yet. */
export function Preview({ plan, wishes, problem, onAgain, onImport, onStop }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [remember, setRemember] = useState(true);
  const known = useRead("settings.show", {}).data?.addresses ?? [];
  const settings = useWrite("settings.edit");
  useEffect(() => heading.current?.focus(), []);
  const { counts } = plan;
  const coming = counts.new + counts.merged;
  const carryOut = async () => {
    const mine = plan.me.addresses.filter((each) => !known.some(({ address }) => address === each));
    const done = await onImport();
    if (done !== undefined && remember && mine.length > 0) {
      const addresses = [...known, ...mine.map((address) => ({ address, former: false }))];
      await settings.run({ addresses });
    }
  };
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-8">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {coming === 0 ? "Nothing new in there" : `${capital(people(coming))} to bring in`}
      </h2>
      <Sums counts={counts} />
      {problem ? (
        <Problem what={problem} safe="Nothing was imported." todo="Try again, or let it be." />
      ) : null}
      {plan.me.addresses.length > 0 || plan.leftOut.length > 0 ? (
        <MyAddresses
          me={plan.me}
          remember={remember}
          onRemember={setRemember}
          onAgain={(me) => onAgain({ ...wishes, me })}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        {coming + counts.touches === 0 ? null : (
          <Button kind="primary" onClick={() => void carryOut()}>
            Import {coming === 0 ? "what is new" : people(coming)}
          </Button>
        )}
        <Button onClick={onStop}>Let it be</Button>
      </div>
      {plan.problems.length > 0 ? <Unreadable problems={plan.problems} /> : null}
      {plan.leftOut.length > 0 ? (
        <LeftOutSenders
          senders={plan.leftOut}
          kept={wishes.keep}
          onKeep={(keep) => onAgain({ ...wishes, keep })}
        />
      ) : null}
      <Everyone everyone={plan.people} />
    </section>
  );
}

function Sums({ counts }: { readonly counts: Plan["counts"] }) {
  const lines = [
    counts.new > 0 ? `${counts.new.toLocaleString("en")} new.` : "",
    counts.merged > 0
      ? `${counts.merged.toLocaleString("en")} you have already; what is missing is added, nothing of yours is changed.`
      : "",
    counts.skipped > 0 ? `${counts.skipped.toLocaleString("en")} with nothing new, or left out by you.` : "",
    counts.touches > 0
      ? `${counts.touches.toLocaleString("en")} letters for the timelines: date, direction and subject.`
      : "",
    counts.bad > 0 ? `${counts.bad.toLocaleString("en")} lines that could not be read.` : "",
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

const PROBLEMS_SHOWN = 200;

function Unreadable({ problems }: { readonly problems: Plan["problems"] }) {
  return (
    <Disclosure summary={`${problems.length.toLocaleString("en")} that could not be read, and why`}>
      <ul className="flex flex-col gap-1">
        {problems.slice(0, PROBLEMS_SHOWN).map(({ file, line, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and lines may repeat
          <li key={index}>
            <bdi>{file}</bdi>
            {line === null ? "" : `, line ${line}`}: <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      {problems.length > PROBLEMS_SHOWN ? (
        <p>And {problems.length - PROBLEMS_SHOWN} more like these.</p>
      ) : null}
    </Disclosure>
  );
}

type Kind = Plan["people"][number]["kind"];
const KINDS: Record<Kind, string> = {
  new: "New",
  merge: "Added to",
  ask: "Perhaps the same",
  skip: "Nothing new",
};

function Everyone({ everyone }: { readonly everyone: Plan["people"] }) {
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
        {({ kind, name, detail, reason }) => (
          <div className="flex h-full items-center justify-between gap-6 border-line border-b">
            <div className="flex min-w-0 flex-col">
              <bdi className="truncate font-serif text-lead leading-7">{name}</bdi>
              <span className="truncate text-small text-ink-soft">
                <bdi>{kind === "new" ? detail : reason}</bdi>
              </span>
            </div>
            <span className="shrink-0 text-small text-ink-soft">{KINDS[kind]}</span>
          </div>
        )}
      </VirtualList>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
