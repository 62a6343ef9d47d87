import { type DraftKind, FORMS, type Form, type Wording } from "#outreach/draft.ts";
import { CHANGE_WORDING, type OfferedWording, otherWording } from "#outreach/wording.ts";
import { Button } from "#web/design/button.tsx";
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
  readonly kind?: DraftKind;
  /** A note asks to connect: who is connected needs none. */
  readonly connected?: boolean;
};

/** How it will travel. The choice is the user's. */
export function Forms({ kind = "request", form, onChoice, connected = false }: TravelProps) {
  const asks = !connected && OPENS.includes(kind);
  const offered = FORMS.filter((each) => each !== "connection-note" || asks || form === each);
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

/** Letters that may be the first between two; every other one follows what went before, and asks for no connection. */
const OPENS: readonly DraftKind[] = ["request", "revive", "introduction", "opt-in", "offer", "direction"];

/** By which name it asks; each says what speaks for it here (R27–R29). */
export function Wordings({ wording, wordings, onChoice }: Omit<FormsProps, "form">) {
  if (wordings.length === 0) return null;
  const only = wordings.length === 1 ? wordings[0] : undefined;
  const other = otherWording(wording);
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
      {only === undefined ? null : (
        <>
          {only.wording === wording ? (
            <p className="text-ink-soft">
              {only.name}. {only.because}
            </p>
          ) : null}
          <Button kind="plain" className="text-small!" onClick={() => onChoice({ wording: other })}>
            {CHANGE_WORDING[other]}
          </Button>
        </>
      )}
    </div>
  );
}
