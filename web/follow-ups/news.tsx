import type { Answer } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { Act } from "#web/today/act.tsx";

type Line = Answer<"news.show">["lines"][number];

/** Who deserves news this week, and why: true reasons only, and none of them is the calendar. */
export function NewsLines({ lines }: { readonly lines: readonly Line[] }) {
  const notNow = useWrite("today.notNow");
  const putOff = async ({ key }: Line) => {
    const reply = await notNow.run({ key });
    if (reply.kind !== "done") return say(reply.says);
    say("Put off until next week.", () => void notNow.run({ key, undo: true }));
  };
  return (
    <ul className="flex flex-col gap-6" aria-label="News to tell">
      {lines.map((line, index) => {
        const [first, ...others] = line.reasons;
        return (
          <li key={line.key} className="flex flex-col gap-2">
            <p className="font-serif" dir="auto">
              {first.sentence}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Act line={line} kind={index === 0 ? "primary" : "quiet"} mine={first.mine} />
              <Button kind="plain" onClick={() => void putOff(line)}>
                not this week
              </Button>
              {others.length === 0 ? null : (
                <Disclosure summary="and more">
                  {others.map(({ sentence }) => (
                    <p key={sentence} dir="auto">
                      {sentence}
                    </p>
                  ))}
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
