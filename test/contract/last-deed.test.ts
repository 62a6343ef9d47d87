import { expect, it } from "vitest";
import { idMaker } from "#people/uuid.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const YEAR = 365 * 86_400_000;

/** The program started anew, at another hour of a clock that was set. */
function startedAt(test: TestHome, clock: number): void {
  test.clock = clock;
  const newId = idMaker(
    () => test.clock,
    (bytes) => crypto.getRandomValues(bytes),
  );
  Object.assign(test.home, { newId });
}

/** While a deed is done the clock is a year ahead; afterwards it is right again. */
async function aYearAhead<Done>(test: TestHome, deed: () => Promise<Done>): Promise<Done> {
  const right = test.clock;
  startedAt(test, right + YEAR);
  const done = await deed();
  startedAt(test, right);
  return done;
}

onEveryStore((open) => {
  /** A table of one person, called as the file is. */
  const imports = (test: TestHome, file: string) => {
    const [name = ""] = file.split(".");
    const handed = handedFiles(() => `Name,Email,Company\n${name},${name.toLowerCase()}@example.org,Lumen\n`);
    Object.assign(test.home, { ports: { ...test.home.ports, files: handed } });
    return test.ask("import.apply", { files: [file] });
  };
  const namesIn = async (test: TestHome) =>
    (await test.ask("person.list", {})).people.map(({ name }) => name).toSorted();

  it("takes back the last import, not that of the latest date, once a clock that ran ahead is right", async () => {
    const test = await open();
    await aYearAhead(test, () => imports(test, "Ana.csv"));
    await imports(test, "Olu.csv");
    await test.ask("import.undo", {});
    expect(await namesIn(test)).toEqual(["Ana"]);
    await imports(test, "Olu.csv");
    await imports(test, "Zoe.csv");
    await test.ask("import.undo", {});
    expect(await namesIn(test)).toEqual(["Ana", "Olu"]);
  });

  it("[R9] takes back the last note, once a clock that ran ahead is right, and says on whom it was", async () => {
    const test = await open();
    const note = (name: string) => test.ask("capture.keep", { people: [{ key: "a", name }] });
    await aYearAhead(test, () => note("Ana Ruiz"));
    const { id } = await note("Olu Ade");
    expect(await test.ask("capture.undo", {})).toMatchObject({ id, about: ["Olu Ade"] });
    expect(await namesIn(test)).toEqual(["Ana Ruiz"]);
  });

  it("takes the last merge apart, the user's own or an import's, once a clock that ran ahead is right", async () => {
    const test = await open();
    const add = async (name: string, email = "") => (await test.ask("person.add", { name, email })).id;
    const [first, second, into] = [
      await add("Bea Lind"),
      await add("Imre Koch"),
      await add("Ana", "ana@example.org"),
    ];
    const merge = (id: typeof first) => test.ask("person.merge", { id, into });
    const { merge: ahead } = await aYearAhead(test, () => merge(first));
    const { merge: last } = await merge(second);
    expect(last > ahead).toBe(true);
    expect(await test.ask("person.unmerge", { id: into })).toMatchObject({ id: second });
    await imports(test, "Ana.csv");
    await merge(second);
    expect(await test.ask("person.unmerge", { id: into })).toMatchObject({ id: second });
    expect(await test.ask("person.unmerge", { id: into })).toMatchObject({ name: "Ana" });
    expect(await test.ask("person.unmerge", { id: into })).toMatchObject({ id: first });
  });
});
