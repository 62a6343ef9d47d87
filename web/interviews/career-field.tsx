import type { OptionId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Select } from "#web/design/field.tsx";
import { KeptField } from "./kept-field.tsx";
import { saidAbove } from "./said-above.ts";

export type CareerSaid = { readonly optionId: OptionId | null } | { readonly career: string };

type CareerFieldProps = {
  readonly optionId: OptionId | null;
  /** Answers with a sentence where it is refused. */
  readonly change: (said: CareerSaid) => Promise<string | undefined>;
};

/** Which career a talk explores; a new one is kept as it is left, as words are that are changed. */
export function CareerField({ optionId, change }: CareerFieldProps) {
  const options = useRead("option.list", {}).data?.options;
  if (options === undefined) return null;
  const none = options.length === 0;
  return (
    <>
      {none ? null : (
        <Select
          label="Which career it is about"
          value={optionId ?? ""}
          options={[
            { value: "", label: "Not sure yet" },
            ...options.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onValue={(id) => void change({ optionId: id === "" ? null : (id as OptionId) }).then(saidAbove)}
        />
      )}
      <KeptField
        label={none ? "Which career it is about" : "Or a new one"}
        placeholder="Patent law"
        hint={none ? "Not sure yet is fine: leave it empty." : undefined}
        kept=""
        maxLength={200}
        dir="auto"
        keep={async (career) => (career === "" ? undefined : change({ career }))}
      />
    </>
  );
}
