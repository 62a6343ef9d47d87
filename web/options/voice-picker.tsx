import { PersonPicker, type Picked } from "#web/people/person-picker.tsx";

/** Who said it; nobody is a fine answer. */
export function VoicePicker(props: {
  readonly voice: Picked | null;
  readonly onVoice: (voice: Picked | null) => void;
}) {
  return (
    <PersonPicker
      label="Who said it?"
      hint="Leave it empty for your own view."
      before="Said by"
      picked={props.voice}
      onPicked={props.onVoice}
    />
  );
}
