import type { Plan } from "./plan.ts";
import { dayOf } from "./when.ts";

const SHOWN = 50;

/** Addresses that letters came back from: they become former ones (R58). */
export function CameBack({ gone }: Pick<Plan, "gone">) {
  if (gone.length === 0) return null;
  return (
    <section aria-label="Letters that came back" className="flex flex-col gap-1">
      <p>
        {gone.length === 1
          ? "A letter came back: its address reaches nobody any more. It is kept as a former one."
          : "Letters came back: their addresses reach nobody any more. They are kept as former ones."}
      </p>
      <ul className="flex flex-col gap-1 break-words">
        {gone.slice(0, SHOWN).map(({ name, address, at }) => (
          <li key={`${name} ${address}`}>
            {name === address ? null : (
              <>
                <bdi>{name}</bdi>,{" "}
              </>
            )}
            <bdi>{address}</bdi> <span className="text-ink-soft">on {dayOf(at)}</span>
          </li>
        ))}
      </ul>
      {gone.length > SHOWN ? <p>And {gone.length - SHOWN} more.</p> : null}
    </section>
  );
}
