import type { Familiarity } from "#people/person.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { say } from "#web/design/toast.ts";
import type { Part } from "./shown.ts";

export const HOW_WELL: readonly { readonly value: Familiarity; readonly label: string }[] = [
  { value: "known", label: "We know each other" },
  { value: "acquaintance", label: "A little" },
  { value: "stranger", label: "Not yet" },
];

/** One tap where it is not said yet; a connection on a network says nothing about it (R63). */
export function AskFamiliarity({ person, name }: Part) {
  const edit = useWrite("person.edit");
  if (person.familiarity !== "unknown") return null;
  const talked = person.interviews.some(({ heldAt }) => heldAt !== null);
  const choose = async (familiarity: Familiarity) => {
    const reply = await edit.run({ id: person.id, familiarity });
    if (reply.kind !== "done") return say(reply.says);
    say(
      "Noted. Letters will begin accordingly.",
      () => void edit.run({ id: person.id, familiarity: "unknown" }),
    );
  };
  return (
    <RadioGroup
      legend={
        talked
          ? `You and ${name} have talked. How well do you know each other?`
          : `Do you and ${name} know each other?`
      }
      inline
      options={talked ? HOW_WELL.filter(({ value }) => value !== "stranger") : HOW_WELL}
      value={null}
      onValue={(value) => void choose(value)}
    />
  );
}
