import { ChoiceChips } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";

type Career = { readonly id: string; readonly name: string };

type WhichCareerProps = {
  /** To explore one: which, may be a new one, and one may not be sure yet. About all else it stands beside. */
  readonly explores: boolean;
  readonly careers: readonly Career[];
  /** The id of one of them, "" for none; null while nothing is chosen. */
  readonly chosen: string | null;
  readonly onChosen: (id: string) => void;
  /** One that is not among them, as it is typed. */
  readonly named: string;
  readonly onNamed: (name: string) => void;
};

/** Which career a conversation is about; it can be left open. */
export function WhichCareer({ explores, careers, chosen, onChosen, named, onNamed }: WhichCareerProps) {
  const some = careers.length > 0;
  return (
    <>
      {some ? (
        <ChoiceChips
          legend={explores ? ASKED : "For which career?"}
          hint={explores ? GOES_BY_IT : undefined}
          value={named === "" ? chosen : null}
          onValue={onChosen}
          options={[
            ...careers.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
            { value: "", label: explores ? "Not sure yet" : "None in particular" },
          ]}
        />
      ) : null}
      {explores ? (
        <TextField
          label={some ? "A new one" : ASKED}
          hint={some ? undefined : `${GOES_BY_IT} Leave it empty if you are not sure yet.`}
          placeholder="Patent law"
          value={named}
          maxLength={200}
          dir="auto"
          onChange={(event) => onNamed(event.target.value)}
        />
      ) : null}
    </>
  );
}

const ASKED = "Which career is it about?";
const GOES_BY_IT = "The letter and the questions go by it.";
