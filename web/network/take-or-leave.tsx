import type { ReactNode } from "react";
import type { Reply } from "#web/client/client.ts";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";

type Write<Input, Value> = {
  readonly busy: boolean;
  readonly run: (input: Input) => Promise<Reply<Value>>;
};

type TakeOrLeaveProps<Id> = {
  readonly ids: readonly Id[];
  readonly take: Write<{ readonly ids: Id[] }, { readonly taken: readonly unknown[] }>;
  readonly leave: Write<{ readonly ids: Id[]; readonly forGood?: boolean }, unknown>;
  /** "fields", "places" */
  readonly what: string;
  /** What can be read, as a sentence. */
  readonly says: string;
  /** Above the list of it, which `children` are. */
  readonly summary: string;
  readonly taken: (count: number) => string;
  readonly left: string;
  readonly children: ReactNode;
};

/** What can be read of the book and nobody said, to be taken as it is or left for good; either goes back. */
export function TakeOrLeave<Id>(props: TakeOrLeaveProps<Id>) {
  const { take, leave, what, says, summary, taken, left, children } = props;
  const ids = [...props.ids];
  const one = ids.length === 1;
  const offerAgain = () => void leave.run({ ids });
  const takeThem = async () => {
    const reply = await take.run({ ids });
    if (reply.kind === "done") say(taken(reply.value.taken.length), offerAgain);
    else say(reply.says);
  };
  const leaveThem = async () => {
    const reply = await leave.run({ ids, forGood: true });
    say(reply.kind === "done" ? left : reply.says, offerAgain);
  };
  return (
    <>
      <p>{says}</p>
      <Disclosure summary={summary}>{children}</Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button busy={take.busy} onClick={() => void takeThem()}>
          {one ? "Use it" : `Use these ${what}`}
        </Button>
        <Button kind="plain" busy={leave.busy} onClick={() => void leaveThem()}>
          {one ? "Leave it out" : "Leave them out"}
        </Button>
      </div>
    </>
  );
}
