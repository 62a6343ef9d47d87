import { useId, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";

type Reach = Answer<"network.reach">;

/** How the reach grew, and who is the only way somewhere; the numbers behind "why?" (R57). */
export function OverTheYears() {
  const [all, setAll] = useState(false);
  const { data } = useRead("network.reach", { all }, { keep: true });
  if (data === undefined || (data.growth === "" && data.bridges.length === 0)) return null;
  return (
    <section aria-labelledby="over-the-years" className="flex max-w-measure flex-col gap-4">
      <h2 id="over-the-years">Over the years</h2>
      {data.growth === "" ? null : <p>{data.growth}</p>}
      <Chart years={data.years} />
      {data.bridges.length === 0 ? null : (
        <ul aria-label="Your only ways" className="flex flex-col gap-1">
          {data.bridges.map((bridge) => (
            <Only key={bridge.personId} bridge={bridge} />
          ))}
        </ul>
      )}
      {data.further === 0 ? null : (
        <div data-print="none">
          <Button kind="plain" onClick={() => setAll(true)}>
            And {data.further} more
          </Button>
        </div>
      )}
      {data.why.length === 0 ? null : (
        <Disclosure summary="How evenly your contact is spread">
          <div className="flex flex-col gap-1">
            {data.why.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Only({ bridge: { personId, sentence, why } }: { readonly bridge: Reach["bridges"][number] }) {
  return (
    <li>
      <p>
        <TextLink to="/people/$id" params={{ id: personId }}>
          {sentence}
        </TextLink>
      </p>
      <Disclosure summary="why?">
        <div className="flex flex-col gap-1">
          {why.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </Disclosure>
    </li>
  );
}

const [WIDTH, HEIGHT] = [320, 64];

/** Organizations in reach at the end of each year, as steps. The same stands in words for those who listen. */
function Chart({ years }: { readonly years: Reach["years"] }) {
  const title = useId();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return null;
  const top = Math.max(4, ...years.map(({ organizations }) => organizations));
  const step = WIDTH / years.length;
  const height = (organizations: number) => (HEIGHT - (organizations / top) * HEIGHT).toFixed(1);
  const path = years
    .map(
      ({ organizations }, at) =>
        `${at === 0 ? "M" : "L"}${(at * step).toFixed(1)} ${height(organizations)}H${((at + 1) * step).toFixed(1)}`,
    )
    .join("");
  return (
    <figure className="max-w-[20rem] text-small">
      <svg
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        className="block w-full overflow-visible"
        fill="none"
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>
          {`Organizations in reach: ${years.map((each) => `${each.year}: ${each.organizations}`).join(", ")}.`}
        </title>
        <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        <path d={path} className="stroke-thread" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className="flex justify-between text-ink-soft" aria-hidden="true">
        <span>
          {first.year}: {first.organizations}
        </span>
        <span>today: {last.organizations} organizations</span>
      </figcaption>
    </figure>
  );
}
