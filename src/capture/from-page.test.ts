import { describe, expect, it } from "vitest";
import { readLine } from "#people/read-line.ts";
import { readPasted } from "#people/read-pasted.ts";
import { bookmarkFor, textOfPage } from "./from-page.ts";

describe("what a page hands over", () => {
  it("is its title without the site's, and its address", () => {
    const title = "(3) Ana Ruiz - Group leader - EMBL | LinkedIn";
    const text = textOfPage({ title, url: "https://www.linkedin.com/in/ana-example#about" });
    expect(text).toBe("Ana Ruiz - Group leader - EMBL\nhttps://www.linkedin.com/in/ana-example");
    expect(readLine(text)).toMatchObject({
      name: "Ana Ruiz",
      role: "Group leader",
      organization: "EMBL",
      url: "https://www.linkedin.com/in/ana-example",
    });
  });

  it("is a name that was selected on it, before its title", () => {
    const text = "  Imre Kovács\r\n  attorney at Fenwick\n\n imre@example.org ";
    const handed = textOfPage({ title: "Our people", url: "https://fenwick.example/people", text });
    expect(handed).toBe(
      "Imre Kovács\nattorney at Fenwick\nimre@example.org\nPage: Our people\nhttps://fenwick.example/people",
    );
    expect(readLine(handed)).toMatchObject({
      ...{ name: "Imre Kovács", role: "attorney", organization: "Fenwick", howMet: "" },
    });
  });

  it("is its title, and what was selected there about them", () => {
    const title = "Ana Ruiz - EMBL Heidelberg";
    const url = "https://embl.example/ana";
    const handed = textOfPage({ title, url, text: "Ana studies how RNA folds." });
    expect(handed).toBe(`${title}\nAna studies how RNA folds.\n${url}`);
    expect(readLine(handed)).toMatchObject({ name: "Ana Ruiz", organization: "EMBL Heidelberg" });
    expect(textOfPage({ title, url, text: `${title}, group leader` })).toBe(`${title}, group leader\n${url}`);
  });

  it.each([
    "Lena Fischer, group leader, studies how RNA folds",
    "Dr. Lena Fischer, group leader, lena.fischer@unibas.example",
    "At the institute, group leader, since 2019",
  ])("is what they do by what was selected, and where by the title: %s", (text) => {
    const title = "Dr. Lena Fischer – Institut für Biologie – Uni Basel";
    expect(readPasted(textOfPage({ title, url: "https://bio.example/fischer", text }))).toMatchObject({
      ...{ name: "Lena Fischer", role: "group leader", organization: "Uni Basel" },
    });
  });

  it("is an address that a phone shares as text", () => {
    const url = "https://example.org/ana";
    expect(textOfPage({ title: "Ana Ruiz", text: url, url })).toBe(`Ana Ruiz\n${url}`);
    expect(textOfPage({ title: "Ana Ruiz", text: ` ${url} ` })).toBe(`Ana Ruiz\n${url}`);
  });

  it("is hostile: cut, without unseen letters, and no address but that of a page", () => {
    expect(textOfPage({ title: "Ana\u202e\u0000 Ruiz", url: "javascript:alert(1)" })).toBe("Ana Ruiz");
    expect(textOfPage({ title: "Ana", url: "https://user:secret@example.org/x" })).toBe(
      "Ana\nhttps://example.org/x",
    );
    expect(textOfPage({ text: "x".repeat(100_000) })).toHaveLength(2_000);
    expect(textOfPage({ url: `https://example.org/${"x".repeat(5_000)}` })).toBe("");
    expect(textOfPage({})).toBe("");
  });

  it("comes by a bookmark that has no key in it and hands it over in the fragment", () => {
    const bookmark = decodeURIComponent(bookmarkFor('http://127.0.0.1:4747/add#"'));
    expect(bookmark).toContain('open("http://127.0.0.1:4747/add#\\""+q,"_blank","noopener")');
    expect(bookmark).not.toMatch(/fetch|token|cookie|localStorage/);
  });
});
