import { useState } from "react";
import { countFor, lengthInWords } from "#outreach/counter.ts";
import type { Form } from "#outreach/draft.ts";
import type { TemplateName } from "#outreach/templates/choose.ts";
import type { Template } from "#outreach/templates/template.ts";
import type { PersonId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Letter } from "#web/design/letter.tsx";
import { Forms } from "#web/outreach/forms.tsx";
import { SomebodyReal } from "./somebody-real.tsx";

type PreviewProps = {
  readonly name: TemplateName;
  readonly template: Template;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
  /** False while something in it cannot be read: then the last readable one stays. */
  readonly readable: boolean;
};

type Somebody = { readonly id: PersonId; readonly name: string };

/** How the letter would read to somebody real, with the details that are known and the gaps that are not. */
export function Preview({ name, template, form, onForm, readable }: PreviewProps) {
  const [chosen, setChosen] = useState<Somebody | null>(null);
  const first = useRead("person.list", { limit: 1 }).data?.people[0];
  const somebody = chosen ?? first;
  const noteLimit = useRead("settings.show", {}).data?.noteLimit;
  const shown = useRead(
    "letter.preview",
    { name, personId: somebody?.id ?? ("" as PersonId), form, ...template },
    { when: somebody !== undefined && readable, keep: true },
  ).data?.letter;
  if (somebody === undefined)
    return (
      <p className="text-ink-soft">As soon as somebody is here, it is shown as it would read to them.</p>
    );
  return (
    <section aria-label="How it reads" className="flex min-w-0 flex-col gap-5">
      <SomebodyReal somebody={somebody} onSomebody={setChosen} />
      <Forms form={form} onChoice={({ form: next }) => onForm(next ?? form)} />
      {shown == null ? null : (
        <Letter
          label={`As it would read to ${somebody.name}`}
          head={shown.subject === "" ? null : <p dir="auto">{shown.subject}</p>}
          foot={
            <p className="text-small text-ink-soft">
              {lengthInWords(countFor(form, shown.body, noteLimit), shown.body)}
            </p>
          }
        >
          <p className="whitespace-pre-wrap font-serif" dir="auto">
            {shown.body}
          </p>
        </Letter>
      )}
    </section>
  );
}
