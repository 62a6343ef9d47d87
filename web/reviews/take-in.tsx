import { useId, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Problem } from "#web/design/callout.tsx";
import { TextLink } from "#web/design/link.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import type { TakingIn } from "./use-take-in.ts";

/** Where a friend's answer comes in: the file, the block they pasted, or what they said. */
export function TakeIn({ taking }: { readonly taking: TakingIn }) {
  const id = useId();
  const [text, setText] = useState("");
  const take = async () => {
    if (await taking.take(text)) setText("");
  };
  return (
    <div className="flex flex-col gap-3 text-ink">
      {taking.refused === null ? null : (
        <Problem
          what={taking.refused.says}
          safe="Your letter is as it was."
          todo={
            taking.refused.other === null ? null : (
              <TextLink to="/letters/$id" params={{ id: taking.refused.other }}>
                Open that letter
              </TextLink>
            )
          }
        />
      )}
      <TextArea
        label="What they sent, or said"
        hint="Paste the whole answer, or write down their words. A file you can drop on the letter."
        rows={3}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button busy={taking.busy} onClick={() => void take()}>
          Take it in
        </Button>
        <label
          htmlFor={id}
          className="button has-focus-visible:outline-2 has-focus-visible:outline-offset-2 cursor-pointer"
          data-kind="plain"
        >
          Choose their file
          <input
            id={id}
            type="file"
            className="sr-only"
            onChange={(event) => {
              void taking.takeFile(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      </div>
    </div>
  );
}
