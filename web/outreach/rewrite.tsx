import { Button } from "#web/design/button.tsx";
import type { Rewriting } from "./rewriting.ts";

/** Below the check: other words for the letter, or none. */
export function Rewrite({ rewriting }: { readonly rewriting: Rewriting }) {
  return (
    <div className="flex flex-wrap gap-x-5 text-small *:text-small!">
      <Button kind="plain" busy={rewriting.busy} onClick={() => void rewriting.turnPhrase()}>
        Another turn of phrase
      </Button>
      {rewriting.backToMine ? (
        <Button kind="plain" onClick={rewriting.backToMine.run}>
          {rewriting.backToMine.isFromOurs ? "Back to your own words" : "Your own words from before"}
        </Button>
      ) : null}
      <Button kind="plain" busy={rewriting.busy} onClick={() => void rewriting.throwAway()}>
        Throw this letter away
      </Button>
    </div>
  );
}
