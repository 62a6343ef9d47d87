import { FORMS, type Form, type Wording } from "#outreach/draft.ts";
import type { OfferedWording } from "#outreach/wording.ts";
import { RadioGroup } from "#web/design/choice.tsx";

type FormsProps = {
  readonly form: Form;
  readonly wording: Wording;
  readonly wordings: readonly OfferedWording[];
  readonly onChoice: (choice: { readonly form?: Form; readonly wording?: Wording }) => void;
};

export const FORM_LABELS: Record<Form, string> = {
  email: "E-mail",
  message: "Message",
  "connection-note": "Connection note",
};

type TravelProps = Pick<FormsProps, "form" | "onChoice"> & {
  /** A note asks to connect: who is connected needs none. */
  readonly connected?: boolean;
};

/** How it will travel. The choice is the user's. */
export function Forms({ form, onChoice, connected = false }: TravelProps) {
  const offered = FORMS.filter((each) => each !== "connection-note" || !connected || form === each);
  return (
    <RadioGroup
      legend="How will it travel?"
      inline
      value={form}
      onValue={(next) => onChoice({ form: next })}
      options={offered.map((value) => ({ value, label: FORM_LABELS[value] }))}
    />
  );
}

/** By which name it asks; each says what speaks for it here (R27–R29). */
export function Wordings({ wording, wordings, onChoice }: Omit<FormsProps, "form">) {
  if (wordings.length === 0) return null;
  return (
    <div className="text-small" data-choice="wording">
      {wordings.length > 1 ? (
        <RadioGroup
          legend="What will you call it?"
          value={wording}
          onValue={(next) => onChoice({ wording: next })}
          options={wordings.map(({ wording: value, name, because }) => ({
            value,
            label: name,
            hint: because,
          }))}
        />
      ) : null}
      {wordings.length === 1 ? (
        <p className="text-small text-ink-soft">
          {wordings[0]?.name}. {wordings[0]?.because}
        </p>
      ) : null}
    </div>
  );
}
