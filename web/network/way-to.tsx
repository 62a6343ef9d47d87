import { waitsAt } from "#network/waits-at.ts";
import { useRead } from "#web/client/use-client.tsx";
import type { Part } from "#web/people/shown.ts";
import { KindWord } from "#web/today/kind-word.tsx";
import { Ways } from "./way.tsx";

/** On the page of somebody I do not know yet: who could introduce me, or that a letter of my own is better. */
export function WayTo({ person, name }: Part) {
  const stranger = person.familiarity === "stranger" || person.familiarity === "unknown";
  const { data } = useRead("network.introduce", { personId: person.id }, { when: stranger });
  if (!stranger || data?.kind !== "ways" || data.own.length > 0) return null;
  // Introduced and in touch: no way is needed any more.
  if (data.introduced !== null && data.ways.length === 0) return null;
  const planned = person.interviews.find(({ state, iAmAsked }) => state === "planned" && !iAmAsked);
  // Whoever has asked somebody to introduce them waits, and does not hesitate.
  const isOpen = data.ways.length > 0 && data.ways.every(({ begun }) => begun === null);
  const hesitates = waitsAt(data.ways) ?? (isOpen && planned ? { interviewId: planned.id } : undefined);
  return (
    <section aria-labelledby="way" className="flex flex-col gap-4">
      <h2 id="way">A way to {name}</h2>
      <p dir="auto">{data.says}</p>
      {hesitates === undefined ? null : <KindWord at={hesitates} />}
      <Ways found={{ ...data, direct: [] }} />
    </section>
  );
}
