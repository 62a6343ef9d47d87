import type { Familiarity } from "#people/person.ts";
import { RadioGroup } from "#web/design/choice.tsx";

type HowWellProps = {
  readonly value: Familiarity | null;
  readonly onValue: (value: Familiarity) => void;
};

/** One tap, never guessed and never needed (R63). */
export function HowWell({ value, onValue }: HowWellProps) {
  return (
    <RadioGroup
      legend="How well do you know each other?"
      hint="One tap, if you like. It decides how a letter to them begins."
      inline
      options={[
        { value: "stranger", label: "We have not met" },
        { value: "acquaintance", label: "We have met" },
        { value: "known", label: "We know each other" },
      ]}
      value={value === "unknown" ? null : value}
      onValue={onValue}
    />
  );
}
