import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, inject, it } from "vitest";
import { type Elsewhere, elsewhere, reachingOut } from "../dav/elsewhere.ts";
import { onSqlite, START } from "./stores.ts";

const server = inject("radicale") ?? "";
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

// Programs in Python, each started several times: a busy machine takes its time.
describe.skipIf(server === "")("other programs of Debian see the same", { timeout: 120_000 }, () => {
  onSqlite((open) => {
    it("vdirsyncer carries the people there and back, and khard shows them", async () => {
      const here = reachingOut(await open());
      const there = await elsewhere(server, "contacts");
      const client = secondClient(there, "carddav", "vcf");
      await here.ask("person.add", {
        name: "Zoë Łukasz-Müller",
        email: "zoe@example.org",
        phone: "+49 6221 555 0101",
        organization: "EMBL, Heidelberg",
        role: "Postdoc; cells",
      });
      const { url, user, password } = there;
      await here.ask("contacts.connect", { url, user, password, ownNetwork: true });
      await here.ask("contacts.sync", { yes: true });

      await client.sync();
      const listed = await client.run("khard", ["--config", client.khard, "list", "--parsable"]);
      expect(listed).toContain("Zoë Łukasz-Müller");
      const [mine = ""] = client.files();
      const shown = await client.run("khard", ["--config", client.khard, "show", "Zoë"]);
      for (const each of ["zoe@example.org", "+49 6221 555 0101", "EMBL, Heidelberg", "Postdoc; cells"])
        expect(shown).toContain(each);

      const text = readFileSync(mine, "utf8");
      writeFileSync(mine, text.replace("END:VCARD", "EMAIL;TYPE=HOME:zoe@home.example\r\nEND:VCARD"));
      await client.sync();
      await here.ask("contacts.sync", {});
      const [zoe] = (await here.ask("person.list", {})).people;
      const { contactPoints } = await here.ask("person.show", { id: zoe?.id ?? "" });
      expect(contactPoints.map(({ value }) => value)).toContain("zoe@home.example");
    });

    it("vdirsyncer carries the talks, and khal shows them", async () => {
      const here = reachingOut(await open());
      const there = await elsewhere(server, "calendar");
      const client = secondClient(there, "caldav", "ics");
      const ana = await here.ask("person.add", { name: "Ana Ruiz" });
      const { id } = await here.ask("interview.plan", { personId: ana.id, focus: "explore-career" });
      await here.ask("interview.scheduled", { id, startsAt: START + 3 * 86_400_000, place: "Café Knösel" });
      const { url, user, password } = there;
      await here.ask("calendar.connect", { url, user, password, ownNetwork: true });
      await here.ask("calendar.sync", { yes: true });
      await client.sync();
      const shown = await client.run("khal", ["--config", client.khal, "list", "2026-03-01", "10d"]);
      expect(shown).toContain("09:00-09:20 Ana Ruiz: a conversation");

      // khal writes the whole event anew: an hour without a clock, lines in its own order, one change more counted.
      const edit = ["--config", client.khal, "edit", "--show-past", "Ana Ruiz"];
      await client.run("khal", edit, "t\n2026-03-06 16:00 16:30\nd\nBring the paper\nq\n");
      await client.sync();
      expect((await here.ask("calendar.sync", {})).counts["moved-there"]).toBe(1);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks.map(({ there }) => there).toSorted()).toEqual([String(Date.UTC(2026, 2, 6, 16)), "30"]);
      for (const remark of remarks) await here.ask("calendar.settle", { id: remark.id, take: "there" });
      await here.ask("interview.scheduled", { id, startsAt: Date.UTC(2026, 2, 7, 8) });
      expect((await here.ask("calendar.sync", {})).counts["changed-there"]).toBe(1);
      await client.sync();
      const again = await client.run("khal", ["--config", client.khal, "list", "2026-03-01", "10d"]);
      expect(again).toMatch(/2026-03-07\s+08:00-08:30 Ana Ruiz: a conversation/);
      expect(again).toContain("Bring the paper");
      expect((await here.ask("calendar.sync", {})).deeds).toEqual([]);

      // Of an emptied folder vdirsyncer would take nothing away: another of theirs stays, which is none of ours.
      const dentist = ["--config", client.khal, "new", "-a", "both", "2026-03-09", "10:00", "Dentist"];
      await client.run("khal", dentist);
      await client.run("khal", edit, "D\ny\nq\n");
      await client.sync();
      expect((await here.ask("calendar.sync", {})).counts["gone-there"]).toBe(1);
      expect((await here.ask("interview.show", { id })).state).toBe("scheduled");
    });
  });
});

/** The programs with settings and a folder of their own, as somebody would have them on another computer. */
function secondClient(there: Elsewhere, type: "carddav" | "caldav", extension: "vcf" | "ics") {
  const folder = mkdtempSync(join(tmpdir(), "weakties-second-"));
  folders.push(folder);
  const files = join(folder, "files");
  mkdirSync(files);
  const settings = {
    vdirsyncer: `[general]
status_path = "${join(folder, "status")}"
[pair both]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "${files}"
fileext = ".${extension}"
[storage there]
type = "${type}"
url = "${there.url}"
username = "${there.user}"
password = "${there.password}"
`,
    khard: `[addressbooks]
[[both]]
path = ${files}
[general]
editor = true
merge_editor = true
`,
    khal: `[calendars]
[[both]]
path = ${files}
[sqlite]
path = ${join(folder, "khal.db")}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
`,
  };
  for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, name), text);
  // With a home of its own, so that nobody's real settings are read.
  const env = { PATH: "/usr/bin:/bin", HOME: folder, LANG: "C.UTF-8", TZ: "UTC" };
  const run = async (program: string, args: readonly string[], typed = "") => {
    const running = promisify(execFile)(`/usr/bin/${program}`, [...args], { env, encoding: "utf8" });
    running.child.stdin?.end(typed);
    return (await running).stdout;
  };
  return {
    run,
    khard: join(folder, "khard"),
    khal: join(folder, "khal"),
    files: () => readdirSync(files).map((name) => join(files, name)),
    async sync() {
      const config = ["--config", join(folder, "vdirsyncer")];
      if (!existsSync(join(folder, "status"))) await run("vdirsyncer", [...config, "discover"]);
      await run("vdirsyncer", [...config, "sync"]);
    },
  };
}
