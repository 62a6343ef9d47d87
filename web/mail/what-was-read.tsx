import { Disclosure } from "#web/design/disclosure.tsx";
import { AnswersFound } from "#web/importing/answers-found.tsx";
import { CameBack } from "#web/importing/came-back.tsx";
import { LeftOutSenders } from "#web/importing/left-out-senders.tsx";
import type { MailboxRead } from "./use-reading.ts";

type WhatWasReadProps = {
  readonly results: readonly MailboxRead[];
  readonly onKeep: (addresses: readonly string[]) => void;
};

/** What a reading looked at and what came of it; and what it did not look at, with the reason. */
export function WhatWasRead({ results, onKeep }: WhatWasReadProps) {
  return (
    <div role="status" className="flex flex-col gap-5 empty:hidden">
      {results.map((result) => (
        <section
          key={result.address}
          aria-label={`What was read of ${result.address}`}
          className="flex flex-col gap-2"
        >
          {results.length > 1 ? (
            <p className="font-[550]">
              <bdi>{result.address}</bdi>
            </p>
          ) : null}
          <p>{result.trouble ?? sentence(result)}</p>
          {result.more ? <p>There is more than one reading takes. Read again, and it goes on.</p> : null}
          <AnswersFound answered={result.answered} done />
          <CameBack gone={result.gone} />
          {result.leftOut.length === 0 ? null : (
            <LeftOutSenders senders={result.leftOut} kept={[]} onKeep={onKeep} />
          )}
          {result.folders.length + result.passedOver.length === 0 ? null : <Folders result={result} />}
        </section>
      ))}
    </div>
  );
}

function Folders({ result }: { readonly result: MailboxRead }) {
  return (
    <Disclosure summary="Which folders were read, and which not">
      <ul className="flex flex-col gap-1">
        {result.folders.map((path) => (
          <li key={path}>
            <bdi>{path}</bdi>: read.
          </li>
        ))}
        {result.passedOver.map(({ path, reason }) => (
          <li key={path}>
            <bdi>{path}</bdi>: {reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** "412 messages are new. They brought 9 people and 87 letters." */
function sentence(result: MailboxRead): string {
  const { messages, new: added, touches, undone } = result;
  if (undone) return "No new mail since the last time. What was read before was taken back by undo.";
  if (messages === 0) return "No new mail since the last time.";
  const looked =
    messages === 1 ? "One message is new." : `${messages.toLocaleString("en")} messages are new.`;
  if (touches === 0)
    return `${looked} ${messages === 1 ? "It" : "They"} brought nobody, and no letter that was not here already.`;
  const letters = touches === 1 ? "one letter" : `${touches.toLocaleString("en")} letters`;
  if (added === 0) return `${looked} They brought ${letters} with people you have.`;
  const people = added === 1 ? "one person" : `${added.toLocaleString("en")} people`;
  return `${looked} They brought ${people} and ${letters}.`;
}
