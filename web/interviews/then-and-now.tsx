import { type BesidePart, besideEachOther } from "#interviews/beside.ts";
import type { ThenAndNow } from "#interviews/then-and-now.ts";

type ThenAndNowProps = { readonly title: string; readonly talk: ThenAndNow };

/** The last talk with them beside the present, years apart on one page (R4). */
export function ThenBesideNow({ title, talk }: ThenAndNowProps) {
  const { earlier, present } = besideEachOther(talk);
  return (
    <section aria-labelledby="then-and-now" className="flex flex-col gap-3 border-line border-y py-6">
      <h3 id="then-and-now">{title}</h3>
      <p className="text-ink-soft">{talk.sentence}</p>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <Column title="Then" parts={earlier} empty="Nothing was kept of that talk but the day." />
        <Column title="Now" parts={present} empty="Nothing that is kept here has changed since." />
      </div>
    </section>
  );
}

function Column(props: {
  readonly title: string;
  readonly parts: readonly BesidePart[];
  readonly empty: string;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <h4 className="font-serif text-lead">{props.title}</h4>
      {props.parts.length === 0 ? <p className="text-ink-soft">{props.empty}</p> : null}
      {props.parts.map(({ title, lines }) => (
        <div key={title} className="flex flex-col gap-1">
          <h5 className="font-[550] text-small">{title}</h5>
          <ul className="flex flex-col gap-1">
            {lines.map((line) => (
              <li key={line} className="break-words" dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
