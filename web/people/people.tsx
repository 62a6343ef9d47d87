import { Link, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { NO_HISTORY } from "#ties/history.ts";
import { lineOf } from "#ties/line.ts";
import { dateOf } from "#time/date.ts";
import { zoneHere } from "#web/client/zone-here.ts";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { TextField } from "#web/design/field.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";
import { Thread } from "#web/design/thread.tsx";
import { VirtualList } from "#web/design/virtual-list.tsx";
import { type ListedPerson, usePeople } from "./use-people.ts";

/** Everyone, by name, with a search box; an address may bring what to search for. */
export function People() {
  const { search } = useSearch({ from: "/people" });
  return <Everyone key={search} wanted={search ?? ""} />;
}

function Everyone({ wanted }: { readonly wanted: string }) {
  const [text, setText] = useState(wanted);
  const search = useDeferredValue(text.trim());
  const { people, count, more, total, reach } = usePeople(search);
  if (total === undefined) return null;
  if (total === 0) return <Nobody />;
  return (
    <Page
      title="People"
      lead={
        <>
          {total === 1 ? "One person." : `${total.toLocaleString("en")} people, by name.`}{" "}
          <TextLink to="/import">Import more</TextLink>
          {total > 1 ? (
            <>
              {" · "}
              <TextLink to="/same-person">Anybody twice?</TextLink>
            </>
          ) : null}
        </>
      }
      above={undefined}
    >
      <div className="max-w-[24rem]">
        <TextField
          label="Search people"
          quietLabel
          type="search"
          placeholder="A name, a place of work, a field"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className="sr-only" role="status">
        {search === "" ? "" : more ? `More than ${people.length} found` : `${count} found`}
      </p>
      {count === 0 ? (
        <p className="text-ink-soft">
          Nobody by that name yet. <TextLink to="/add">Add someone</TextLink>
        </p>
      ) : (
        <VirtualList
          count={count}
          itemAt={(index) => people[index]}
          onReach={reach}
          label="People"
          rowRem={4.75}
          keyOf={(person) => person.id}
        >
          {(person) => <Row person={person} />}
        </VirtualList>
      )}
    </Page>
  );
}

function Row({ person }: { readonly person: ListedPerson }) {
  return (
    <Link
      to="/people/$id"
      params={{ id: person.id }}
      className="flex h-full items-center gap-3 border-line sm:gap-6 border-b hover:border-edge"
    >
      <span className="flex max-h-full min-w-0 grow flex-col overflow-hidden">
        <span className="-mb-1 line-clamp-3 shrink-0 wrap-anywhere pb-1 font-serif text-lead leading-6 sm:mb-0 sm:pb-0 sm:line-clamp-1 sm:leading-7">
          <bdi>{person.name}</bdi>
        </span>
        <span
          className={`${beside(person.name)} shrink-0 text-small text-ink-soft leading-5 sm:line-clamp-1`}
        >
          <bdi>{person.headline || HOW_WELL[person.familiarity]}</bdi>
        </span>
      </span>
      <span className="w-12 shrink-0 -translate-y-1 sm:w-24">
        <Thread {...drawn(person)} />
      </span>
    </Link>
  );
}

/** Names up to these lengths leave two of a row's three lines on a phone to what they do, or one. */
const [LEAVES_TWO, LEAVES_ONE] = [22, 52];

/** A long name is read in full, and what they do takes the lines that are left. */
function beside({ length }: string): string {
  if (length <= LEAVES_TWO) return "line-clamp-2";
  return length <= LEAVES_ONE ? "line-clamp-1" : "line-clamp-1 max-sm:hidden";
}

const TODAY = dateOf(Date.now(), zoneHere());

/** The list knows of the history only what the line needs. */
function drawn({ heat, talks, lastAt, familiarity }: ListedPerson) {
  const lastDay = lastAt === null ? null : dateOf(lastAt, "UTC");
  const line = lineOf({ ...NO_HISTORY, heat, talks, lastDay }, familiarity, TODAY);
  return {
    strength: line.dashed ? null : line.weight,
    knots: KNOTS.slice(0, Math.min(line.knots, KNOTS.length)),
    label: "",
  };
}

/** As many loops as find room in a row; more are told on the person's page. */
const KNOTS = [0.28, 0.72];

const HOW_WELL: Record<ListedPerson["familiarity"], string> = {
  unknown: "",
  stranger: "You have not met",
  acquaintance: "You have met",
  known: "You know each other",
};

function Nobody() {
  return (
    <Page title="People">
      <EmptyState
        title="Nobody here yet"
        action={
          <LinkButton to="/add" kind="primary" keys="a">
            Add someone
          </LinkButton>
        }
      >
        <p>A name is all it takes. What else you know can follow, in your own words.</p>
        <Example>Ana, shared an office with me in Lyon, moved to a museum</Example>
        <p>
          An address book, a list of connections or a mailbox can come in whole:{" "}
          <TextLink to="/import">Import</TextLink>. Lists and newsletters stay out.
        </p>
      </EmptyState>
    </Page>
  );
}
