import { isConfided, nextInChain } from "#advice/chain.ts";
import { expiryInWords, expiryOf, type StageOn } from "#advice/use-by.ts";
import { dateOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { CameOfIt, RESULTS } from "#web/advice/came-of-it.tsx";
import { Confided } from "#web/advice/confided.tsx";
import { PutOnADate } from "#web/advice/put-on-a-date.tsx";
import { useRead } from "#web/client/use-client.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { dayInWords } from "#web/interviews/words.ts";
import type { Part, Shown } from "./shown.ts";

type Advice = Shown["advice"][number];
type One = { readonly advice: Advice; readonly name: string };

/** What they advised, what came of it, and whether they know: the loop that brings people closer (R36). */
export function AdviceFrom({ person, name }: Part) {
  const standing = useStanding();
  const advised = person.advice.filter((each) => !isConfided(each));
  const confided = person.advice.filter(isConfided);
  return (
    <>
      {advised.length === 0 ? null : <Advised {...{ advised, name, standing }} />}
      <Confided
        words={confided}
        name={name}
        below={({ givenAt }) => <p className="text-small text-ink-soft">On {dayInWords(givenAt)}.</p>}
      />
    </>
  );
}

type AdvisedProps = {
  readonly advised: readonly Advice[];
  readonly name: string;
  readonly standing: StageOn | undefined;
};

function Advised({ advised, name, standing }: AdvisedProps) {
  return (
    <section aria-labelledby="advice" className="flex flex-col gap-4">
      <h2 id="advice">What {name} advised</h2>
      <ul className="flex flex-col gap-6">
        {advised.map((advice) => (
          <li
            key={advice.id}
            className={`flex flex-col gap-1 border-s-2 ps-4 ${isPast(advice, standing) ? "border-line text-ink-soft" : "border-thread"}`}
          >
            <p className="font-serif" dir="auto">
              {advice.text}
            </p>
            <UseBy advice={advice} standing={standing} />
            <Chain advice={advice} name={name} />
            <Next advice={advice} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where I am today, for what a use-by of a stage means; undefined until it is read. */
function useStanding(): StageOn | undefined {
  const settings = useRead("settings.show", {}).data;
  const reading = useRead("stage.show", {}).data?.reading;
  if (settings === undefined || reading === undefined) return undefined;
  const today = dateOf(Date.now(), settings.timeZone);
  return { today, stage: reading.stage, stageChangesOn: reading.next?.on ?? null };
}

type Aged = { readonly advice: Advice; readonly standing: StageOn | undefined };

/** How long it is of use (R16): flagged when that ends soon, and quiet where it has passed or was taken up. */
function UseBy({ advice, standing }: Aged) {
  if (standing === undefined || nextInChain(advice) !== "do") return null;
  const expiry = expiryOf(advice, standing);
  const words = expiryInWords(expiry, standing.today);
  if (words === "") return null;
  return expiry.kind === "about-to-expire" ? (
    <p className="text-small">
      <span className="font-[550]">Soon:</span> {words} A date for it, or a word that you let it go, would do.
    </p>
  ) : (
    <p className="text-small text-ink-soft">{words}</p>
  );
}

function isPast(advice: Advice, standing: StageOn | undefined): boolean {
  if (standing === undefined || nextInChain(advice) !== "do") return false;
  return expiryOf(advice, standing).kind === "expired";
}

/** The chain as far as it has gone: the days on one line, and what I noted in lines of its own. */
function Chain({ advice, name }: One) {
  const { outcome, cameOfIt } = advice;
  const lines = [
    [
      `On ${dayInWords(advice.givenAt)}.`,
      advice.offRecord ? "Said in confidence." : "",
      advice.toldAt === null ? "" : `${name} has known what came of it since ${dayInWords(advice.toldAt)}.`,
    ]
      .filter((each) => each !== "")
      .join(" "),
    advice.stepOn === null || nextInChain(advice) !== "do"
      ? ""
      : `You set ${dateInWords(advice.stepOn)} for it.`,
    advice.did === "" ? "" : `You: ${advice.did}`,
    outcome === null ? "" : `What came of it: ${cameOfIt === "" ? RESULTS[outcome] : cameOfIt}`,
  ];
  return lines
    .filter((line) => line !== "")
    .map((line) => (
      <p key={line} className="text-small text-ink-soft" dir="auto">
        {line}
      </p>
    ));
}

function Next({ advice, name }: One) {
  const step = nextInChain(advice);
  if (step === "closed" || step === "confided") return null;
  if (step !== "tell") {
    return (
      <>
        {step === "do" ? (
          <Disclosure
            key={advice.stepOn}
            summary={advice.stepOn === null ? "Put it on a date" : "Another day"}
          >
            <PutOnADate advice={advice} />
          </Disclosure>
        ) : null}
        <Disclosure summary="Note what came of it">
          <CameOfIt advice={advice} name={name} />
        </Disclosure>
      </>
    );
  }
  return (
    <div className="mt-2">
      <LinkButton to="/letters/new" search={{ person: advice.personId, kind: "outcome", advice: advice.id }}>
        Tell {name} what came of it
      </LinkButton>
      <Disclosure summary="Put it differently">
        <CameOfIt advice={advice} name={name} />
      </Disclosure>
    </div>
  );
}
