import { TextLink } from "#web/design/link.tsx";
import { FORM_LABELS } from "./forms.tsx";
import type { ShownDraft } from "./letter-desk.tsx";
import { FORM_NAMES } from "./rewriting.ts";

type Way = ShownDraft["ways"][number];

const NAMES: Record<Way["kind"], string> = {
  email: "By e-mail",
  message: "By message",
  "connection-note": "By a connection note",
  text: "By a message to their number",
  call: "By telephone",
  introducer: "Through somebody who knows you both",
  "in-person": "In person",
  "find-address": "An address to find",
};

/** How the letter can reach them, the best way first: who has no e-mail address is as good as anybody (R23). */
export function WaysToReach({ draft }: { readonly draft: ShownDraft }) {
  const { ways, form, to, number, person } = draft;
  // One way, and the letter is written for it: the buttons above say all there is.
  if (ways.length === 1 && ways[0]?.kind === "email") return null;
  const other = ways[0]?.form;
  return (
    <section aria-label="How it can reach them" className="flex flex-col gap-2 text-small">
      <ul className="flex flex-col gap-2">
        {ways.map(({ kind, value, because }) => (
          <li key={kind}>
            <span className="font-[550]">{NAMES[kind]}</span>
            {value === "" || value === to || value === number ? null : (
              <>
                : <bdi className="break-all">{value}</bdi>
              </>
            )}
            <span className="block text-ink-soft" dir="auto">
              {because}
            </span>
          </li>
        ))}
      </ul>
      {other && other !== form && ways[0]?.kind !== "find-address" ? (
        <p className="text-ink-soft">
          This is {FORM_NAMES[form]}. To go the first of these ways, choose “{FORM_LABELS[other]}” at the top.
        </p>
      ) : null}
      {to === "" && number === "" ? (
        <p>
          <TextLink to="/people/$id" params={{ id: person.id }} hash="reach">
            Add an address of theirs
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}
