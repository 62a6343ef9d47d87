import { useState } from "react";
import type { Answer, Input } from "#operations/catalog.ts";
import { keptPeople, type Meant, meantBy, type Named } from "./confirmed.ts";

export type Reading = Answer<"capture.read">;
export type Item = Reading["items"][number];
type KeptItem = NonNullable<Input<"capture.keep">["items"]>[number];

/** What a reading proposes, and what the user makes of it: changed, left out, or about somebody else. */
export function useConfirming(data: Reading | undefined) {
  const [changed, setChanged] = useState<Readonly<Record<string, Item>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [meant, setMeant] = useState<Readonly<Record<string, Meant>>>({});
  const people = data?.people ?? [];
  const meantOf = ({ name, who }: Named) => meant[name] ?? meantBy(who);
  const items = keyed(data?.items ?? []).map(({ key, item }) => ({ key, item: changed[key] ?? item }));
  const kept = keptPeople(people, meantOf);
  const keys = new Set(kept.map(({ key }) => key));
  return {
    items,
    left,
    change: (key: string, item: Item) => setChanged({ ...changed, [key]: item }),
    leave: (key: string, out: boolean) =>
      setLeft(new Set(out ? [...left, key] : [...left].filter((each) => each !== key))),
    kept,
    names: new Map(people.map((person) => [person.key, nameOf(person, meantOf(person))])),
    wanted: items.filter(({ key }) => !left.has(key)).flatMap(({ item }) => keptItem(item, keys)),
    /** What would be written, but is of somebody who is nobody here. */
    nobodys: items.filter(({ key, item }) => !left.has(key) && keptItem(item, keys).length === 0),
    unclear: people.some((person) => meantOf(person) === ""),
    meantOf,
    mean: ({ name }: Named, said: Meant) => setMeant({ ...meant, [name]: said }),
  };
}

/** As they stand in the book, once it is said who is meant. */
function nameOf({ name, who }: Named, meant: Meant): string {
  const known = who.kind === "ask" ? who.candidates : who.kind === "known" ? [who.person] : [];
  return known.find(({ id }) => id === meant)?.name ?? name;
}

/** Each with a key of its own: two who said the same, or two talks with one person, are two. */
function keyed(items: readonly Item[]): readonly { readonly key: string; readonly item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { key: times === 1 ? key : `${key} ${times}`, item };
  });
}

/** Stays the same while the rest of the note is typed on. */
export function keyOf(item: Item): string {
  return item.kind === "touch" ? `touch ${item.people.join(" ")} ${item.by}` : `${item.kind} ${item.text}`;
}

/** As the operation takes it; what is about nobody that is kept goes. */
function keptItem(item: Item, people: ReadonlySet<string>): readonly KeptItem[] {
  if (item.kind === "touch") {
    const there = item.people.filter((key) => people.has(key));
    return there.length === 0 ? [] : [{ ...item, people: there }];
  }
  if (item.person === null || !people.has(item.person)) return [];
  if (item.kind !== "introduction") return [{ ...item, person: item.person }];
  const { to: _, ...introduction } = item;
  return people.has(item.toKey) ? [{ ...introduction, person: item.person }] : [];
}
