import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";

/** As many as one takes in at a glance; the rest are on their own page. */
const SHOWN = 3;

/** Below the day's lines, quietly: what came of earlier advice, and who would like to hear of it (R48). */
export function QuietNews({ beside }: { readonly beside: readonly string[] }) {
  const news = useRead("news.show", {}).data;
  const told = useRead("loop.list", {}).data?.closed ?? [];
  if (news === undefined) return null;
  // Who has a line of their own above is not named again below.
  const lines = news.lines.filter(({ personId }) => !beside.includes(personId)).slice(0, SHOWN);
  const earlier = told.slice(0, SHOWN - lines.length);
  if (lines.length + earlier.length === 0) return null;
  return (
    <section
      aria-labelledby="came-of-it"
      className="flex flex-col gap-2 border-line border-t pt-6 text-small"
    >
      <h2 id="came-of-it" className="font-[600] font-sans text-small">
        What came of it
      </h2>
      <ul className="flex flex-col gap-2 text-ink-soft">
        {lines.map(({ key, reasons }) => (
          <li key={key} dir="auto">
            {reasons[0].sentence}
          </li>
        ))}
        {earlier.map(({ key, sentence }) => (
          <li key={key} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/loops">Who deserves news from you this week, and why</TextLink>
      </p>
    </section>
  );
}
