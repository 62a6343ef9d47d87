import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";

/** A quiet line under the careers, never on the first day and never again after a no. */
export function SprintOffer() {
  const mayPropose = useRead("sprint.show", {}).data?.mayPropose ?? false;
  const edit = useWrite("settings.edit");
  if (!mayPropose) return null;
  const decline = async () => {
    const reply = await edit.run({ sprintOffer: false });
    if (reply.kind !== "done") return say(reply.says);
    say("Not mentioned again. It lives under your name.", () => void edit.run({ sprintOffer: true }));
  };
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
      <TextLink to="/sprint">A month with a plan, if you want one</TextLink>
      <Button kind="plain" className="text-small!" onClick={() => void decline()}>
        no, thanks
      </Button>
    </p>
  );
}
