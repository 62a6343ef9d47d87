import { describe, expect, it } from "vitest";
import { kindOfTyped } from "#capture/kind-of-typed.ts";
import { noteReader } from "#capture/testing.ts";
import { namesNobody } from "./nobody-named.ts";
import { readNames } from "./read-names.ts";
import { readPasted } from "./read-pasted.ts";

describe("somebody in another script or language [R9]", () => {
  it.each([
    ["王小明, 北京大学, 在会议上认识", "王小明", "北京大学", "在会议上认识"],
    ["王小明，北京大学，在会议上认识", "王小明", "北京大学", "在会议上认识"],
    ["王小明, 在会议上认识", "王小明", "", "在会议上认识"],
    ["田中さくら, 東京大学", "田中さくら", "東京大学", ""],
    ["김민수, 서울대학교", "김민수", "서울대학교", ""],
    [
      "İpek Şahin, Koç Üniversitesi, konferansta tanıştık",
      "İpek Şahin",
      "Koç Üniversitesi",
      "konferansta tanıştık",
    ],
    ["سارة أحمد, جامعة القاهرة, التقينا في المؤتمر", "سارة أحمد", "جامعة القاهرة", "التقينا في المؤتمر"],
    ["Анна Петрова, Московский университет", "Анна Петрова", "Московский университет", ""],
    [
      "Hans Müller, Institut für Physik, auf der Tagung kennengelernt",
      "Hans Müller",
      "Institut für Physik",
      "auf der Tagung kennengelernt",
    ],
  ])("is one person, with where they are and how we met: %s", (line, name, organization, howMet) => {
    expect(kindOfTyped(line)).toBe("person");
    expect(readPasted(line)).toMatchObject({ name, role: "", organization, howMet });
    expect(readNames(line).people).toMatchObject([{ name, organization, howMet }]);
  });

  it("are several where several names stand there", () => {
    expect(readNames("王小明, 李娜, 张伟").people.map(({ name }) => name)).toEqual([
      "王小明",
      "李娜",
      "张伟",
    ]);
  });

  const NOTES: readonly (readonly [string, string])[] = [
    ["今天和王小明在北京大学见面，他建议我申请实习。", "王小明"],
    ["Dün İpek Şahin ile konuştum, bana başvurmamı söyledi.", "İpek Şahin"],
    ["Bugün İpek Şahin'le kahve içtik, bana CV'mi göndermemi söyledi", "İpek Şahin"],
    ["التقيت اليوم مع سارة أحمد في جامعة القاهرة ونصحتني بالتقديم", "سارة أحمد"],
    ["Ayer hablé con Ana Ruiz sobre el curso, me dijo que aplique", "Ana Ruiz"],
  ];

  it.each(NOTES)("a note is kept whole, with whoever of the book it names: %s", async (note, name) => {
    const read = await noteReader();
    expect(kindOfTyped(note)).toBe("note");
    const reading = read(note, (each) => each === name);
    expect(reading).toMatchObject({
      people: [{ key: "p1", name, organization: "" }],
      items: [{ kind: "touch", people: ["p1"], text: note }],
      unread: [],
    });
    expect(reading.language).not.toBeNull();
  });

  it.each(NOTES)("a whole sentence is nobody’s name: %s", (note) => {
    expect(readNames(note).people).toEqual([]);
  });

  it("names nobody, where more stands in a row than a name has", () => {
    expect(namesNobody("北京大学生命科学学院实验室")).toBe(true);
    expect(namesNobody("王小明")).toBe(false);
  });
});
