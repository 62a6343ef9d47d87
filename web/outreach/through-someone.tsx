import { useRead } from "#web/client/use-client.tsx";
import { WayRequest } from "#web/network/way-request.tsx";
import type { ShownDraft } from "./letter-desk.tsx";

/**
 * A first letter to somebody not known well goes further through whoever knows them (R23, R53): who that is, and the
 * request with its paragraph to pass on, one press away. The letter here stays as it is.
 */
export function ThroughSomeone({ draft }: { readonly draft: ShownDraft }) {
  const { person, kind } = draft;
  const useful = kind === "request" && person.familiarity !== "known";
  const { data } = useRead("network.introduce", { personId: person.id }, { when: useful });
  const way = useful && data?.kind === "ways" && data.own.length === 0 ? data.ways[0] : undefined;
  if (way === undefined) return null;
  return (
    <section aria-label="Through someone" className="flex flex-col items-start gap-1 text-small">
      <p>
        <span className="font-[550]">Through someone</span>
        <span className="block text-ink-soft" dir="auto">
          {way.sentence}
        </span>
      </p>
      <WayRequest way={way} />
    </section>
  );
}
