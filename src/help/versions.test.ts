import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import type { Document } from "./document.ts";
import { documentInLetter, mediaTypeOf, nameFor, sameFile, toGoAlong, versionBefore } from "./versions.ts";

function version(id: string, more: Partial<Document> = {}): Document {
  return {
    id: id as Document["id"],
    personId: "ana" as PersonId,
    kind: "cv-edit",
    name: `${id}.pdf`,
    note: "",
    mediaType: "application/pdf",
    bytes: 3,
    sha256: null,
    draftId: null,
    previousId: null,
    addedAt: Number(id.slice(1)),
    sharedAt: null,
    answeredAt: null,
    suggested: "",
    used: "",
    version: 1,
    ...more,
  };
}

describe("versions of a document", () => {
  it("[R55] follow the latest of their own kind", () => {
    const all = [version("v2"), version("v1"), version("v3", { kind: "contract-reading" })];
    expect(versionBefore(all, "cv-edit")?.id).toBe("v2");
    expect(versionBefore(all, "contract-reading")?.id).toBe("v3");
    expect(versionBefore([], "cv-edit")).toBeNull();
  });

  it("[R55] are known again by their fingerprint, byte for byte", () => {
    const all = [version("v1", { sha256: "a" }), version("v2", { sha256: null })];
    expect(sameFile(all, "a")?.id).toBe("v1");
    expect(sameFile(all, "b")).toBeNull();
    expect(sameFile(all, null)).toBeNull();
  });

  it("[R55] go along with a letter once, and it says which one is meant and what for", () => {
    const all = [version("v1", { sharedAt: 5 }), version("v2", { note: "For the imaging post at Lumen" })];
    const going = toGoAlong(all, "cv-edit");
    expect(going && documentInLetter(going)).toEqual({
      version: "v2.pdf",
      target: "the imaging post at Lumen",
    });
    expect(documentInLetter(version("v2", { note: "first version" }))).toEqual({
      version: "v2.pdf (first version)",
      target: "",
    });
    expect(toGoAlong([version("v1", { sharedAt: 5 })], "cv-edit")).toBeNull();
  });

  it("have a name and a type whatever was given", () => {
    expect([nameFor("cv-edit", " "), nameFor("contract-reading", "offer\n.pdf")]).toEqual([
      "My CV",
      "offer .pdf",
    ]);
    expect(["CV.PDF", "cv.exe", "cv"].map(mediaTypeOf)).toEqual([
      "application/pdf",
      "application/octet-stream",
      "application/octet-stream",
    ]);
  });
});
