import { clipped } from "#people/shown.ts";
import { askedInWords, type WhoIsIt } from "#people/who-is-it.ts";
import { Select } from "#web/design/field.tsx";
import type { Meant, Named } from "./confirmed.ts";

/** Whom a name means: asked where it could be several, and there to be put right where it is taken for granted. */
export function WhoIsMeant(props: {
  readonly person: Named;
  readonly meant: Meant;
  /** Where the name does not stand beside it already. */
  readonly alone?: boolean;
  /** Whether it may be an organization, which is nobody of a note. */
  readonly orPlace?: boolean;
  readonly onMeant: (meant: Meant) => void;
}) {
  const { name, who } = props.person;
  const candidates = candidatesOf(who);
  const chosen = candidates.find(({ id }) => id === props.meant);
  return (
    <Select
      label={`Who is ${clipped(name, 40)}?`}
      quietLabel={who.kind !== "ask" && props.alone !== true}
      // Too long for the choice itself on a telephone.
      hint={chosen?.apart || (who.kind === "ask" ? askedInWords(who) : undefined)}
      value={props.meant}
      onValue={props.onMeant}
      options={[
        ...(who.kind === "ask" ? [{ value: "", label: "Say who" }] : []),
        ...candidates.map(({ id, name: known, apart }) => ({
          value: id as string,
          label: clipped(
            `${known}${apart !== "" && candidates.length > 1 ? `, ${apart}` : ""} (in your book)`,
            90,
          ),
        })),
        ...(who.kind === "left-out" ? [] : [{ value: "new", label: "Somebody new" }]),
        ...(mayBePlace(who) || (props.orPlace === true && who.kind === "new")
          ? [{ value: "place", label: "An organization" }]
          : []),
        { value: "nobody", label: who.kind === "left-out" ? "Left out, as you wanted" : "Not this one" },
      ]}
    />
  );
}

function mayBePlace(who: WhoIsIt): boolean {
  return who.kind === "ask" && who.candidates.length === 0;
}

function candidatesOf(who: WhoIsIt) {
  if (who.kind === "known") return [who.person];
  return who.kind === "ask" ? who.candidates : [];
}
