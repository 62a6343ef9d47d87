import { useDeferredValue, useMemo, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { shownName } from "#people/shown.ts";
import { useRead } from "#web/client/use-client.tsx";
import { FieldsTogether } from "#web/design/chip.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { TextField } from "#web/design/field.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { Drawing, MOST } from "./drawing.tsx";
import { Everybody } from "./everybody.tsx";
import { FieldsToRead } from "./fields-to-read.tsx";
import { IntroduceMe } from "./introduce-me.tsx";
import { OverTheYears } from "./over-the-years.tsx";
import { PlacesToRead } from "./places-to-read.tsx";
import { NetworkTable } from "./table.tsx";

type Reach = Answer<"network.show">;

/** Organizations in the table at first, and with each "further". */
const [FIRST, FURTHER] = [20, 600];
const AT_FIRST = { search: "", places: FIRST, draw: MOST };

/** Where the ties reach: a sentence, a drawing, and a table that says the same (R8). */
export function Network() {
  const { data, failure, again } = useRead("network.show", AT_FIRST);
  const [path, setPath] = useState<readonly string[]>([]);
  const names = useMemo(() => (data?.fields ?? []).map(({ field }) => field), [data]);
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
      {data.organizations === 0 ? null : <WhereYouCanGet first={data} names={names} />}
      <OverTheYears />
      <p className="text-ink-soft" data-print="none">
        Reach is one thing: <TextLink to="/kinds-of-help">who gives you which kind of help</TextLink> is
        another.
      </p>
    </Page>
  );
}

type WhereProps = { readonly first: Reach; readonly names: readonly string[] };

function WhereYouCanGet({ first, names }: WhereProps) {
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const [further, setFurther] = useState({ search: "", places: FIRST });
  const places = further.search === search ? further.places : FIRST;
  const asked = { ...AT_FIRST, search, places };
  const { data = first } = useRead("network.show", asked, { keep: true });
  const isFurther = data.places > places;
  return (
    <>
      <h2>Where you can get</h2>
      <div className="max-w-[24rem]">
        <TextField
          label="Search the network"
          quietLabel
          type="search"
          autoComplete="off"
          placeholder="An organization or a field"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p role="status" className={data.search === "" ? "sr-only" : "text-ink-soft"}>
        {data.search === "" ? "" : foundInWords(data)}
      </p>
      <FieldsTogether fields={names}>
        <Drawing fields={data.drawing.fields} of={data.drawing.of} label={data.sentence} />
        <section aria-labelledby="table" className="flex max-w-[61rem] flex-col gap-2">
          <h3 id="table">The same, to read</h3>
          <NetworkTable
            fields={data.fields}
            onFurther={isFurther ? () => setFurther({ search, places: places + FURTHER }) : null}
          />
        </section>
      </FieldsTogether>
    </>
  );
}

function foundInWords({ places, fields }: Reach): string {
  if (places === 0) return "Nobody leads there yet. Somebody you know may know somebody.";
  const [place] = fields[0]?.places ?? [];
  if (places > 1 || place === undefined) return `${places} organizations.`;
  const more = place.further === 0 ? "" : ` and ${place.further} more`;
  return `${shownName(place.organization)}, through ${place.people.map(({ name }) => shownName(name)).join(", ")}${more}.`;
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
