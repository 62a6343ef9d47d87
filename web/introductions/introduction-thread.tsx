import { givenName } from "#people/bare-name.ts";
import { TextLink } from "#web/design/link.tsx";
import { Thread } from "#web/design/thread.tsx";
import type { ShownIntroduction } from "./introduction-line.tsx";

type Named = NonNullable<ShownIntroduction["introducer"]>;

/** Solid where it holds; where it is only hoped for, dashes. */
const HOLDS = 0.5;
const TALKED: readonly number[] = [0.5];

/** Who brings whom together, on one thread with whoever does it in the middle. Words stand beside it. */
export function IntroductionThread({ introduction }: { readonly introduction: ShownIntroduction }) {
  const { introducer, person, other, state, asking, otherAsking, talkedAt } = introduction;
  const made = state === "made";
  const mine = introducer === null;
  const said = (answer: string | null) => (made || answer === "yes" ? HOLDS : null);
  return (
    <div className="flex items-center gap-2 text-small text-ink-soft">
      {mine ? <Name person={person} /> : <span>You</span>}
      <Thread strength={mine ? said(asking.answer) : HOLDS} label="" />
      {mine ? <span>You</span> : <Name person={introducer} />}
      <Thread
        strength={mine ? said(otherAsking.answer) : made ? HOLDS : null}
        knots={talkedAt === null ? [] : TALKED}
        label=""
      />
      {mine ? other === null ? null : <Name person={other} /> : <Name person={person} />}
    </div>
  );
}

function Name({ person }: { readonly person: Named }) {
  return (
    <TextLink to="/people/$id" params={{ id: person.id }} className="max-w-[30%] shrink-0 truncate">
      <bdi>{givenName(person.name)}</bdi>
    </TextLink>
  );
}
