import { useDeferredValue, useMemo, useState } from "react";
import { shownName } from "#people/shown.ts";
import { useRead } from "#web/client/use-client.tsx";
import { FieldsTogether } from "#web/design/chip.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { TextField } from "#web/design/field.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Drawing } from "./drawing.tsx";
import { Everybody } from "./everybody.tsx";
import { FieldsToRead } from "./fields-to-read.tsx";
import { IntroduceMe } from "./introduce-me.tsx";
import { OverTheYears } from "./over-the-years.tsx";
import { type Field, litBy, placesIn } from "./places.ts";
import { PlacesToRead } from "./places-to-read.tsx";
import { NetworkTable } from "./table.tsx";

/** Where the ties reach: a sentence, a drawing, and a table that says the same (R8). */
export function Network() {
  const { data, failure, again } = useRead("network.show", {});
  const [path, setPath] = useState<readonly string[]>([]);
  const fields = useMemo(() => (data === undefined ? [] : placesIn(data)), [data]);
  const names = useMemo(() => fields.map(({ field }) => field), [fields]);
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  if (data.emptyBook) return <Nowhere />;
  return (
    <Page wide title="Network">
      <p className="max-w-measure font-serif text-lead">{data.sentence}</p>
      <p className="text-small text-ink-soft">
        <TextLink to="/introductions">Who introduced whom, and who should meet</TextLink>
      </p>
      <FieldsTogether fields={names}>
        <FieldsToRead />
      </FieldsTogether>
      <PlacesToRead />
      <IntroduceMe onShow={setPath} />
      <Everybody path={path} fields={names} onLetGo={() => setPath([])} />
      {data.organizations === 0 ? null : (
        <WhereYouCanGet fields={fields} names={names} sentence={data.sentence} />
      )}
      <OverTheYears />
      <p className="text-ink-soft" data-print="none">
        Reach is one thing: <TextLink to="/kinds-of-help">who gives you which kind of help</TextLink> is
        another.
      </p>
    </Page>
  );
}

type WhereProps = {
  readonly fields: readonly Field[];
  readonly names: readonly string[];
  readonly sentence: string;
};

function WhereYouCanGet({ fields, names, sentence }: WhereProps) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text);
  const lit = useMemo(() => litBy(fields, search), [fields, search]);
  const found =
    lit === null
      ? fields
      : fields
          .map(({ field, places }) => ({ field, places: places.filter(({ key }) => lit.has(key)) }))
          .filter(({ places }) => places.length > 0);
  return (
    <>
      <h2>Where you can get</h2>
      <div className="max-w-[24rem]">
        <TextField
          label="Search the network"
          quietLabel
          type="search"
          autoComplete="off"
          placeholder="A name, an organization, a field"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p role="status" className={lit === null ? "sr-only" : "text-ink-soft"}>
        {lit === null ? "" : foundInWords(lit.size, found)}
      </p>
      <FieldsTogether fields={names}>
        <Drawing fields={fields} lit={lit} label={sentence} />
        <section aria-labelledby="table" className="flex max-w-[61rem] flex-col gap-2">
          <h3 id="table">The same, to read</h3>
          <NetworkTable key={search} fields={found} />
        </section>
      </FieldsTogether>
    </>
  );
}

function foundInWords(count: number, found: readonly Field[]): string {
  if (count === 0) return "Nobody leads there yet. Somebody you know may know somebody.";
  const [place] = found[0]?.places ?? [];
  if (count === 1)
    return `${shownName(place?.organization ?? "")}, through ${place?.people.map(({ name }) => shownName(name)).join(", ")}.`;
  return `${count} organizations.`;
}

function Nowhere() {
  return (
    <Page title="Network">
      <EmptyState
        title="How far a few people reach"
        action={
          <LinkButton to="/add" kind="primary" keys="a">
            Add someone
          </LinkButton>
        }
      >
        <p>
          Once you have said where somebody works and that you know them, this page says where you can get,
          and through whom.
        </p>
        <Example>
          You can reach four organizations in two fields through people you know; patent law only through
          Imre.
        </Example>
      </EmptyState>
    </Page>
  );
}
