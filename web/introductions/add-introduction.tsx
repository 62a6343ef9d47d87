import { type FormEvent, useState } from "react";
import type { PersonId } from "#people/id.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { RadioGroup } from "#web/design/choice.tsx";
import { FormFoot } from "#web/design/form-foot.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { atNoon, DayField } from "#web/people/day-field.tsx";
import { PersonPicker, usePicked } from "#web/people/person-picker.tsx";
import { todayHere } from "#web/people/shown.ts";

/** What kind of introduction, seen from somebody's page. */
const WAYS = ["they-did", "they-could", "to-them", "between"] as const;
type Way = (typeof WAYS)[number];

/** One that was made, one I would like, or two of mine who should meet. */
export function AddIntroduction(props: {
  readonly id: PersonId;
  readonly name: string;
  readonly onDone: () => void;
  /** What is known of it already, where it was heard in a talk: they could introduce me, and why. */
  readonly heard?: string;
}) {
  const { id, name, onDone, heard = "" } = props;
  const [way, setWay] = useState<Way>(heard === "" ? "they-did" : "they-could");
  const { picker, chosen } = usePicked();
  const [reason, setReason] = useState(heard);
  const [day, setDay] = useState<string>(todayHere);
  const add = useWrite("introduction.add");
  const remove = useWrite("introduction.remove");
  const happened = way === "they-did" || way === "to-them";
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const who = await chosen();
    if (who === null) return say("Choose somebody first; a few letters of the name are enough.");
    const reply = await add.run({
      ...threeOf(way, id, who.id),
      reason,
      ...(happened ? { state: "made", ...atNoon(day) } : {}),
    });
    if (reply.kind !== "done") return say(reply.says);
    const { id: written, added } = reply.value;
    onDone();
    if (added) say("Written down.", () => void remove.run({ id: written }));
    else say("It was written down before, and goes on there.");
  };
  return (
    <form
      aria-label="Write down an introduction"
      onSubmit={(event) => void keep(event)}
      className="flex flex-col gap-4 border-line border-s-2 ps-4"
    >
      <RadioGroup
        legend="What is it?"
        value={way}
        onValue={setWay}
        options={WAYS.map((value) => ({ value, label: LABELS[value](name) }))}
      />
      <PersonPicker
        label={ASKS[way](name)}
        before={BEFORE[way]}
        {...picker}
        except={id}
        mayAdd={way !== "between"}
      />
      {happened ? (
        <DayField day={day} onDay={setDay} />
      ) : (
        <TextArea
          label="Why it would be good"
          hint={
            way === "between"
              ? "A sentence that either of them may read. It goes into both letters."
              : "What you would like to understand from them. It goes into the letter."
          }
          rows={2}
          maxLength={2_000}
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <FormFoot keep="Keep this introduction" busy={add.busy} onNotNow={onDone} />
    </form>
  );
}

function threeOf(way: Way, mine: PersonId, theirs: PersonId) {
  switch (way) {
    case "they-did":
    case "they-could":
      return { introducerId: mine, personId: theirs };
    case "to-them":
      return { introducerId: theirs, personId: mine };
    case "between":
      return { personId: mine, otherId: theirs };
  }
}

const LABELS: Record<Way, (name: string) => string> = {
  "they-did": (name) => `${name} introduced me to somebody`,
  "they-could": (name) => `I would like ${name} to introduce me`,
  "to-them": (name) => `Somebody introduced me to ${name}`,
  between: (name) => `${name} and somebody else I know should meet`,
};

const ASKS: Record<Way, (name: string) => string> = {
  "they-did": () => "To whom?",
  "they-could": () => "To whom?",
  "to-them": () => "Who introduced you?",
  between: (name) => `Whom should ${name} meet?`,
};

const BEFORE: Record<Way, string> = {
  "they-did": "To",
  "they-could": "To",
  "to-them": "By",
  between: "With",
};
