import { HOW_SURE } from "#options/verdict.ts";
import { capitalised } from "#people/shown.ts";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import type { ShownCareer } from "./sides.tsx";

/** Every verdict on a career, the latest first; none is overwritten. */
export function Trail({ steps }: { readonly steps: ShownCareer["trail"] }) {
  const newestFirst = steps.toReversed();
  return (
    <ThreadList label="Where you stood, the latest first">
      {newestFirst.map((step, index) => (
        <ThreadItem
          key={step.verdict.at}
          first={index === 0}
          last={index === newestFirst.length - 1}
          mark={index === 0 ? "bead" : "end"}
        >
          <p dir="auto">{step.sentence}</p>
          <p className="text-small text-ink-soft">
            {capitalised(HOW_SURE[step.verdict.confidence - 1] ?? "")}.
          </p>
        </ThreadItem>
      ))}
    </ThreadList>
  );
}
