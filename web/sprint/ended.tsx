import type { ReactNode } from "react";
import type { VerdictKind } from "#options/option.ts";
import type { OptionId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";
import type { Shown } from "./sprint.tsx";

type Past = Shown["past"][number];

/** What a decision did to a career; `optionId` null where it left all as they are. */
export type Ending = {
  readonly optionId: OptionId | null;
  readonly verdict: VerdictKind;
};

/** The end of a month (P5): what was decided and done, where it leads, and a way back. */
export function Ended(props: {
  readonly month: Past;
  readonly ending: Ending;
  readonly past: ReactNode;
  readonly onLeave: () => void;
}) {
  const { month, ending, past, onLeave } = props;
  const takeUp = useWrite("sprint.stop");
  const takeBack = async () => {
    const reply = await takeUp.run({ undo: true });
    if (reply.kind !== "done") return say(reply.says);
    onLeave();
    say("Taken back. The month goes on where it was.");
  };
  return (
    <Page title="The month is done" lead={endedInWords(month)}>
      {month.words === "" ? null : <p>{month.words}</p>}
      <p>{AFTER[ending.optionId === null ? "undecided" : ending.verdict]}</p>
      <div>
        {month.decision?.kind === "build-skills" ? (
          <LinkButton to="/careers/$id" params={{ id: month.decision.optionId }} kind="primary">
            See what fits in the time left
          </LinkButton>
        ) : (
          <LinkButton to="/careers" kind="primary">
            Open your careers
          </LinkButton>
        )}
      </div>
      {month.words === "" ? null : (
        <p className="text-ink-soft">
          Whoever answered you had a part in it, also those who said no:{" "}
          <TextLink to="/loops">who deserves news from you</TextLink>.
        </p>
      )}
      <div className="-ms-1 flex flex-wrap gap-x-6">
        <Button kind="plain" busy={takeUp.busy} onClick={() => void takeBack()}>
          Take the decision back
        </Button>
        <Button kind="plain" onClick={onLeave}>
          Think of another month
        </Button>
      </div>
      {past}
    </Page>
  );
}

const AFTER: Record<VerdictKind, string> = {
  pursue: "It stands among your careers as one to pursue. A small step is enough to begin with.",
  park: "It rests among your careers, and can be taken up again. The people you met on the way stay yours.",
  "ruled-out":
    "Knowing that is a result, and the earlier the better. The people you met on the way stay yours.",
  undecided: "Your careers stay as they are. The people you met on the way stay yours.",
};

/** "You decided to build skills for patent law: two people would do it again." */
export function endedInWords({ decision, chosen, stoppedOn }: Past): string {
  if (decision === null) return stoppedOn === null ? "Ended without a decision." : "Put down.";
  const what =
    chosen === null ? "You decided to look at another career" : `You decided to build skills for ${chosen}`;
  const why = decision.reason.trim().replace(/[.]$/, "");
  return why === "" ? `${what}.` : `${what}: “${why}”.`;
}
