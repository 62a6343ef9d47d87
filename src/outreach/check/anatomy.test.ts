import { expect, it } from "vitest";
import { anatomyOf } from "./anatomy.ts";

const greeted = (body: string) => anatomyOf(body).greeting?.name?.text;

it.each(["\n\n", "\n \t\n", "\n\n\n\n", "\r\n\r\n"])(
  "finds the greeting below whom a letter is to: %j",
  (between) => {
    expect(greeted(`To the Lumen team${between}Dear Ana,\n\nI read your paper.`)).toBe("Ana");
    expect(greeted(`To the Lumen team${between}`)).not.toBe("Ana");
  },
);

it("reads a letter that begins with more empty lines than anybody counts", () => {
  // Minutes, where each is looked on from as far as the last.
  const empty = "\n".repeat(400_000);
  expect(greeted(`To the Lumen team${empty}Dear Ana,\n\nI read your paper.`)).toBe("Ana");
  expect(greeted(`To the Lumen team${empty}I read your paper.`)).not.toBe("Ana");
});
