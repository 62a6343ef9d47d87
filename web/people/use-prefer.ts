import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

/** Keeps which address of somebody's letters go to, with a way back to the one before. */
export function usePrefer(id: string) {
  const prefer = useWrite("person.prefer");
  const choose = async (value: string) => {
    const reply = await prefer.run({ id, value });
    if (reply.kind !== "done") return say(reply.says);
    const { before } = reply.value;
    say(
      `Kept: letters go to ${reply.value.first}.`,
      () => void prefer.run(before === null ? { id, value, prefer: false } : { id, value: before }),
    );
  };
  return { choose, busy: prefer.busy };
}
