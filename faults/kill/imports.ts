import { importFile, need, type Program } from "../program.ts";
import type { Deed } from "./deed.ts";
import { duration } from "./duration.ts";

const LOT = 200;
const importing = duration();
const undoing = duration();

/** Two hundred people come in: all of them or none. */
export const imported: Deed = {
  name: "import",
  async begin({ program, turn }) {
    let promised = false;
    return {
      within: await importing(() => need(importFile(program, "first.vcf", lot(`w${turn}`)))),
      async run() {
        const answer = await importFile(program, `lot${turn}.vcf`, lot(`r${turn}`));
        promised = answer.kind === "acknowledged";
        return { inTheMidst: answer.kind === "cut" };
      },
      async check(back) {
        const found = await countOf(back, `r${turn}`);
        return {
          counts: {
            acknowledged: promised ? 1 : 0,
            lost: promised && found !== LOT ? 1 : 0,
            "half done": found === 0 || found === LOT ? 0 : 1,
          },
        };
      },
    };
  },
};

/** An import is undone: all of it is gone, or nothing. */
export const undone: Deed = {
  name: "undo",
  async begin({ program, turn }) {
    const undo = () => program.call("POST", "/imports/undo", {});
    const bringIn = () => need(importFile(program, `lot${turn}.vcf`, lot(`u${turn}`)));
    await bringIn();
    let tried = false;
    const within = await undoing(async () => {
      await need(undo());
      tried = true;
    });
    if (tried) await bringIn();
    let promised = false;
    return {
      within,
      async run() {
        const answer = await undo();
        promised = answer.kind === "acknowledged";
        return { inTheMidst: answer.kind === "cut" };
      },
      async check(back) {
        const found = await countOf(back, `u${turn}`);
        return {
          counts: {
            acknowledged: promised ? 1 : 0,
            lost: promised && found !== 0 ? 1 : 0,
            "half done": found === 0 || found === LOT ? 0 : 1,
          },
        };
      },
    };
  },
};

function lot(name: string): string {
  const card = (at: number) =>
    `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zora ${name} Lot${at}\r\nEMAIL:${name}-${at}@lot.example.org\r\nORG:Lot ${name}\r\nEND:VCARD\r\n`;
  return Array.from({ length: LOT }, (_, at) => card(at)).join("");
}

async function countOf(program: Program, name: string): Promise<number> {
  const { people } = await need(
    program.call<{ people: readonly { name: string }[] }>("GET", `/people?search=Zora%20${name}&limit=1000`),
  );
  return people.filter((each) => each.name.startsWith(`Zora ${name} `)).length;
}
