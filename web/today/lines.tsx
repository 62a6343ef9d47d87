import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import { say } from "#web/design/toast.ts";
import { Act } from "./act.tsx";

type Line = Answer<"today.show">["suggestions"][number];

/** The lines on one thread; the first one's action is the page's. */
export function TodayLines({ lines }: { readonly lines: readonly Line[] }) {
  const notNow = useWrite("today.notNow");
  const putOff = async (line: Line) => {
    const reply = await notNow.run({ key: line.key });
    if (reply.kind !== "done") return say(reply.says);
    say("Put off for a while.", () => void notNow.run({ key: line.key, undo: true }));
  };
  return (
    <ThreadList label="For today">
      {lines.map((line, index) => (
        <ThreadItem key={line.key} first={index === 0} last={index === lines.length - 1}>
          <p className="mb-3 font-serif md:text-lead" dir="auto">
            {line.sentence}
          </p>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {/* On a row of its own where there is little room: what is beside it would stand here on one line, there on two. */}
            <div className="basis-full lg:basis-auto">
              <Act line={line} kind={index === 0 ? "primary" : "quiet"} />
            </div>
            {line.action.target.kind === "promise" && line.personId !== null ? (
              <LinkButton to="/people/$id" params={{ id: line.personId }} kind="plain">
                Their page
              </LinkButton>
            ) : null}
            <Button kind="plain" onClick={() => void putOff(line)}>
              not now
            </Button>
            <Disclosure summary="why?">
              {[...line.why, ...(line.worth?.sentences ?? [])].map((because) => (
                <p key={because} dir="auto">
                  {because}
                </p>
              ))}
            </Disclosure>
          </div>
        </ThreadItem>
      ))}
    </ThreadList>
  );
}
