import type { Answer, Input } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";

export type Kept = Answer<"settings.show">;
export type Replan = NonNullable<Answer<"settings.edit">["replan"]>;
/** What can be put back as it was: everything but the stage, which keeps a trail of its own. */
type Plain =
  | "name"
  | "introduction"
  | "noteLimit"
  | "unpromptedAYear"
  | "reframing"
  | "sharedLetters"
  | "gives"
  | "norms"
  | "addresses"
  | "programmes";
type Changes = Pick<Input<"settings.edit">, Plain>;

/** Keeps a change, says so and offers the way back. Answers with a problem to show beside the field, if any. */
export function useKeep(settings: Kept, onReplan: (replan: Replan) => void = () => undefined) {
  const edit = useWrite("settings.edit");
  return async (changes: Changes, words = "Kept."): Promise<string | undefined> => {
    const names = Object.keys(changes) as Plain[];
    const before = Object.fromEntries(names.map((name) => [name, settings[name]])) as Changes;
    const reply = await edit.run(changes);
    if (reply.kind !== "done") return reply.says;
    const { replan } = reply.value;
    if (replan !== null) onReplan(replan);
    say(words, () => {
      void edit.run(before).then((back) => {
        if (back.kind === "done" && back.value.replan !== null) onReplan(back.value.replan);
      });
    });
    return undefined;
  };
}

export type Keep = ReturnType<typeof useKeep>;
