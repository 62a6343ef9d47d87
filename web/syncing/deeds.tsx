import { DEEDS, DEEDS_IN_WORDS } from "#syncing/deed.ts";
import { Disclosure } from "#web/design/disclosure.tsx";
import type { Kind } from "./kinds.ts";
import type { Deeds as Answered } from "./use-in-step.ts";
import { dateInWords } from "./when.ts";

const AT_ONCE = 8;

type DeedsProps = {
  readonly kind: Kind;
  readonly answer: Omit<Answered, "done">;
  /** Whether it is all still to be done. */
  readonly planned?: boolean;
  readonly label: string;
};

/** What came of bringing both sides together, or would: a sentence for each kind of thing, then whom it is about. */
export function Deeds({ kind, answer, planned = false, label }: DeedsProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-4 empty:hidden">
      {DEEDS.filter((what) => answer.counts[what] > 0).map((what) => {
        const named = answer.deeds.filter((deed) => deed.what === what && deed.name + deed.detail !== "");
        const words = DEEDS_IN_WORDS[what];
        return (
          <li key={what} className="flex flex-col gap-1">
            <span>
              {counted(kind, answer.counts[what])} {planned ? words.would : words.did}
            </span>
            <Names deeds={named.slice(0, AT_ONCE)} />
            {named.length > AT_ONCE ? (
              <Disclosure summary={`The other ${named.length - AT_ONCE}`}>
                <Names deeds={named.slice(AT_ONCE)} />
              </Disclosure>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function counted(kind: Kind, count: number): string {
  const [one, many] = kind === "contacts" ? ["person", "people"] : ["date", "dates"];
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function Names({ deeds }: { readonly deeds: Answered["deeds"] }) {
  return (
    <ul className="flex flex-col text-ink-soft text-small empty:hidden">
      {deeds.map(({ name, detail }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they do not move
        <li key={at} className="min-w-0 break-words">
          <bdi>{name}</bdi>
          {detail === "" || detail === name ? "" : `${name === "" ? "" : ": "}${dateInWords(detail)}`}
        </li>
      ))}
    </ul>
  );
}
