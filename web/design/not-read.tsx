import type { Failure } from "#web/client/client.ts";
import { isAnythingUnsaved } from "#web/client/unsaved.ts";
import { Button } from "./button.tsx";
import { Problem } from "./callout.tsx";
import { TextLink } from "./link.tsx";
import { Page } from "./page.tsx";

const WHAT_IS_SAFE: Record<Exclude<Failure["kind"], "unreachable">, string> = {
  "signed-out": "Your notes are safe where they were.",
  broken: "Nothing was changed.",
  invalid: "Nothing was changed.",
  missing: "Nothing was changed.",
  stale: "Both versions are still there.",
  "key-reused": "Nothing was changed.",
  alike: "Nobody was added.",
  "held-back": "Nothing was changed.",
  forbidden: "Nothing was changed.",
  refused: "Nothing was changed.",
};

/** A whole page that could not be read; `again` tries once more. */
export function NotRead({ failure, again }: { readonly failure: Failure; readonly again?: () => unknown }) {
  return (
    <Page title={failure.kind === "missing" ? "Nothing lies here" : "This page could not be read"}>
      <Problem
        what={failure.says}
        safe={whatIsSafe(failure)}
        todo={
          again ? (
            <Button onClick={() => void again()}>Try again</Button>
          ) : (
            <TextLink to="/">Go to Today</TextLink>
          )
        }
      />
    </Page>
  );
}

function whatIsSafe({ kind }: Failure): string {
  if (kind !== "unreachable") return WHAT_IS_SAFE[kind];
  return isAnythingUnsaved()
    ? "What was not saved yet is kept in this browser. It stands where you wrote it when Weakties answers again."
    : "What you saved before is safe.";
}
