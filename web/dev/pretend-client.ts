import type { Client } from "#web/client/client.ts";

/** For looking at screens before there is a server. Development only; nothing of it ships. */
export function pretendClient(): Client {
  const many = Number(localStorage.getItem("weakties.pretend"));
  const names = [
    "Ana",
    "Imre",
    "محمد بن عبد الله بن عبد الرحمن",
    "A name of sixty characters, as passports and patience allow.",
  ];
  const people = Array.from({ length: many }, (_, index) => ({
    id: `p${index}`,
    name: index < names.length ? names[index] : `Person ${String(index).padStart(5, "0")}`,
    headline:
      index % 3 === 0 ? "Group leader, Institute of Examples" : index % 3 === 1 ? "Patent attorney" : "",
    familiarity: (["known", "acquaintance", "unknown", "stranger"] as const)[index % 4],
  }));
  const day = 86_400_000;
  const touches = [
    ["meeting", "mutual", "", "She would start with the museum’s own archive.", 12],
    ["mail", "out", "Twenty minutes about your work at the museum?", "", 30],
    ["mail", "in", "Re: the June course", "", 140],
    ["call", "mutual", "", "", 300],
    ["event", "mutual", "Spring meeting, Utrecht", "", 420],
  ].map(([kind, direction, subject, note, ago], index) => ({
    id: `t${index}`,
    kind,
    direction,
    subject,
    note,
    at: Date.UTC(2026, 10, 20) - Number(ago) * day,
  }));
  const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
    "settings.show": () => ({ name: "Mina" }),
    "person.list": ({ search = "", after = "0", limit = 100 }) => {
      const found = people.filter((person) =>
        person.name?.toLowerCase().includes(String(search).toLowerCase()),
      );
      const from = Number(after);
      const next = from + Number(limit) < found.length ? String(from + Number(limit)) : null;
      return { people: found.slice(from, from + Number(limit)), total: people.length, next };
    },
    "person.show": ({ id }) => {
      const person = people.find((each) => each.id === id);
      return {
        ...person,
        howMet: "Shared a bench in the summer school of 2021",
        affiliations: [{ organizationId: "o", organization: "Institute of Examples", role: "Group leader" }],
        contactPoints: [{ kind: "email", key: "a", value: "ana@example.org", stale: false }],
        touches,
      };
    },
    "person.add": ({ name }) => {
      people.push({ id: `p${people.length}`, name: String(name), headline: "", familiarity: "unknown" });
      return people.at(-1);
    },
  };
  return {
    call: async (name, input) => {
      const answer = answers[name]?.(input as Record<string, unknown>);
      if (answer === undefined) return { kind: "missing", says: `Nobody pretends ${name} yet.` };
      return { kind: "done", value: answer } as never;
    },
  };
}
