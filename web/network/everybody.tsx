import {
  Fragment,
  lazy,
  type ReactNode,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import {
  type Acquainted,
  acquaintances,
  type DrawnPerson,
  knowsInWords,
  standing,
} from "#network/standing.ts";
import { foldText } from "#people/fold.ts";
import { shownName } from "#people/shown.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { FieldsTogether } from "#web/design/chip.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { hasWebGl } from "./has-webgl.ts";
import { PeopleTable } from "./people-table.tsx";

const PeopleMap = lazy(() => import("./people-map.tsx"));

type EverybodyProps = {
  /** A way that was asked for: whom it leads through, in order. */
  readonly path: readonly string[];
  /** Fields that stand elsewhere on the page, so that they have the same marks here. */
  readonly fields: readonly string[];
  readonly onLetGo: () => void;
};

/** Everybody, drawn, and a table that says the same: search a name, look at one person, or follow a way. */
export function Everybody({ path, fields, onLetGo }: EverybodyProps) {
  const { data } = useRead("network.people", {});
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const search = useDeferredValue(text);
  const known = useMemo(() => (data === undefined ? null : acquaintances(data)), [data]);
  const all = useMemo(() => allFields(fields, data?.people ?? []), [fields, data]);
  const focus = path.length > 0 ? null : picked;
  const section = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // A way is asked for from further up the page.
  useEffect(() => {
    if (path.length > 0) section.current?.scrollIntoView({ block: "start" });
  }, [path]);
  const shown = useMemo(
    () => (data === undefined || known === null ? null : chosen(data.people, known, search, focus, path)),
    [data, known, search, focus, path],
  );
  // Of its own, so that what stands out is drawn when it changes, and not with each rendering.
  const lit = useMemo(
    () => (shown === null ? null : { people: new Set(shown.map(({ id }) => id as string)), path }),
    [shown, path],
  );
  if (data === undefined || known === null) return null;
  if (data.people.length === 0) return null;
  const letGo = () => {
    setPicked(null);
    setText("");
    onLetGo();
    // The button goes with what it let go of.
    box.current?.querySelector("input")?.focus({ preventScroll: true });
  };
  const look = (id: string | null) => {
    onLetGo();
    setText("");
    setPicked(id);
  };
  const people = shown ?? data.people;
  return (
    <section ref={section} aria-labelledby="everybody" className="flex flex-col gap-4">
      <h2 id="everybody">Everybody, and who knows whom</h2>
      <div ref={box} className="max-w-[24rem]" data-print="none">
        <TextField
          label="Find somebody here"
          type="search"
          autoComplete="off"
          placeholder="A name, an organization, a field"
          value={text}
          onChange={(event) => {
            onLetGo();
            setPicked(null);
            setText(event.target.value);
          }}
        />
      </div>
      <div role="status" data-print="none" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p>{inWords(people, shown !== null, focus, path, known)}</p>
        {shown === null ? null : (
          <Button kind="plain" onClick={letGo}>
            Show everybody
          </Button>
        )}
      </div>
      <FieldsTogether fields={all}>
        {hasWebGl() ? (
          <Suspense fallback={<div className="aspect-square max-h-[60vh] min-h-[20rem] w-full" />}>
            <PeopleMap
              drawn={data}
              fields={all}
              lit={lit}
              focus={focus ?? (shown?.length === 1 ? (shown[0]?.id ?? null) : null)}
              onPick={look}
            />
          </Suspense>
        ) : (
          <p className="max-w-measure text-ink-soft">
            This browser draws no large pictures (it has no WebGL, or it is switched off). Nothing is lost:
            the table says all that the drawing would.
          </p>
        )}
        {data.further > 0 ? (
          <p className="text-small text-ink-soft">
            Those you are most in touch with are here; {data.further} more are in{" "}
            <TextLink to="/people">your book</TextLink>.
          </p>
        ) : null}
        <PeopleTable people={people} known={known} onLook={look} />
      </FieldsTogether>
    </section>
  );
}

function allFields(first: readonly string[], people: readonly DrawnPerson[]): readonly string[] {
  const others = new Set(people.map(({ field }) => field).filter((field) => field !== ""));
  return [...first, ...[...others].filter((field) => !first.includes(field)).sort()];
}

/** Whom a search, a look at one person, or a way leaves; null where nothing was asked. */
function chosen(
  people: readonly DrawnPerson[],
  known: ReadonlyMap<string, readonly Acquainted[]>,
  search: string,
  focus: string | null,
  path: readonly string[],
): readonly DrawnPerson[] | null {
  if (path.length > 0) {
    const byId = new Map(people.map((person) => [person.id as string, person]));
    return path.flatMap((id) => byId.get(id) ?? []);
  }
  if (focus !== null) {
    const near = new Set([focus, ...(known.get(focus) ?? []).map(({ person }) => person.id as string)]);
    const some = people.filter(({ id }) => near.has(id));
    return some.toSorted((a, b) => Number(b.id === focus) - Number(a.id === focus));
  }
  const term = foldText(search);
  if (term === "") return null;
  return people.filter(({ name, organization, field }) =>
    [name, organization, field].some((words) => foldText(words).includes(term)),
  );
}

function inWords(
  people: readonly DrawnPerson[],
  some: boolean,
  focus: string | null,
  path: readonly string[],
  known: ReadonlyMap<string, readonly Acquainted[]>,
): ReactNode {
  if (path.length > 0)
    return (
      <>
        The way: you
        {people.map(({ id, name }) => (
          <Fragment key={id}>
            , <bdi>{name}</bdi>
          </Fragment>
        ))}
        .
      </>
    );
  const [first] = people;
  if (focus !== null && first !== undefined) {
    const where = [first.organization, first.field].filter((part) => part !== "").map(shownName);
    const knows = knowsInWords(known.get(focus) ?? [], first.leftOut);
    return (
      <>
        <bdi>{first.name}</bdi>
        {where.length === 0 ? "" : ` (${where.join(", ")})`}. {standing(first)}.
        {knows === "" ? "" : ` ${knows}`}
      </>
    );
  }
  if (!some) return "The thicker the thread, the more contact; dashes are a guess, or no contact yet.";
  if (first === undefined) return "Nobody here is called that, or works there.";
  if (people.length > 1) return `${people.length} people.`;
  return (
    <>
      <bdi>{first.name}</bdi>. {standing(first)}.
    </>
  );
}
