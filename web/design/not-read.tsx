import type { Failure } from "#web/client/client.ts";
import { Button } from "./button.tsx";
import { Problem } from "./callout.tsx";
import { TextLink } from "./link.tsx";
import { Page } from "./page.tsx";

const WHAT_IS_SAFE: Record<Failure["kind"], string> = {
  unreachable: "What you wrote before is safe. Nothing more is lost than a moment.",
  "signed-out": "Your notes are safe where they were.",
  broken: "Nothing was changed.",
  invalid: "Nothing was changed.",
  missing: "Nothing was changed.",
  stale: "Both versions are still there.",
  "key-reused": "Nothing was changed.",
  alike: "Nobody was added.",
  forbidden: "Nothing was changed.",
  refused: "Nothing was changed.",
};

/** A whole page that could not be read; `again` tries once more. */
export function NotRead({ failure, again }: { readonly failure: Failure; readonly again?: () => unknown }) {
  return (
    <Page title={failure.kind === "missing" ? "Nothing lies here" : "This page could not be read"}>
      <Problem
        what={failure.says}
        safe={WHAT_IS_SAFE[failure.kind]}
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
