import { givenName } from "#people/bare-name.ts";
import { tellsHowMet } from "#ties/words.ts";
import { Disclosure } from "#web/design/disclosure.tsx";
import { Thread } from "#web/design/thread.tsx";
import type { Shown } from "./shown.ts";
import { StrengthChart } from "./strength-chart.tsx";

/** How we know each other: drawn, in words, and behind "why?" in numbers. */
export function Tie({ person }: { readonly person: Shown }) {
  const { line, knots, inWords, why, strength } = person.tie;
  return (
    <section aria-label="How you know each other" className="flex flex-col gap-2">
      <div className="flex items-center gap-3 text-small text-ink-soft">
        You
        <Thread strength={line.dashed ? null : line.weight} knots={apart(knots)} label="" />
        <bdi className="max-w-[40%] shrink-0 truncate">{givenName(person.name)}</bdi>
      </div>
      {tellsHowMet(inWords, person.howMet) ? null : <p dir="auto">{person.howMet}</p>}
      <p dir="auto">{inWords}</p>
      <Disclosure summary="why?">
        <div className="flex flex-col gap-1">
          {why.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <StrengthChart points={strength} />
        </div>
      </Disclosure>
    </section>
  );
}

/** Loops nearer to each other than this part of the line would run into one another. */
const ROOM = 0.13;

/** As many of the knots as find room, the latest first; loops stay off the ends. */
function apart(knots: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const knot of knots.toSorted((a, b) => b - a)) {
    const place = Math.min(1 - ROOM / 2, Math.max(ROOM / 2, knot));
    if (kept.every((each) => each - place >= ROOM)) kept.push(place);
  }
  return kept;
}
