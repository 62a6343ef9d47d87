import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import type { ShownDraft } from "./letter-desk.tsx";

type Caution = ShownDraft["cautions"][number];

/** What to think of before it goes out (R40, R41). It explains itself, stops nobody, and is overruled by one press. */
export function Cautions({ draft }: { readonly draft: ShownDraft }) {
  const overrule = useWrite("draft.overrule");
  if (draft.cautions.length === 0) return null;
  const pass = async ({ kind }: Caution) => {
    const reply = await overrule.run({ id: draft.id, caution: kind });
    if (reply.kind !== "done") return say(reply.says);
    say(
      "Not raised again for this letter.",
      () => void overrule.run({ id: draft.id, caution: kind, undo: true }),
    );
  };
  return (
    <ul aria-label="Before it goes out" className="flex flex-col gap-4">
      {draft.cautions.map((caution) => (
        <li key={`${caution.kind}${caution.words?.start ?? ""}`}>
          <Callout>
            <p>{caution.says}</p>
            <div className="-ms-1 flex flex-wrap items-center gap-x-4">
              <Button kind="plain" busy={overrule.busy} onClick={() => void pass(caution)}>
                I know; it may go
              </Button>
              {caution.why.length === 0 ? null : (
                <Disclosure summary="why?">
                  {caution.why.map((because) => (
                    <p key={because}>{because}</p>
                  ))}
                </Disclosure>
              )}
            </div>
          </Callout>
        </li>
      ))}
    </ul>
  );
}
