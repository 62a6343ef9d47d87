import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { readAnew } from "./read-anew.ts";

it("shows what was written while a page was read for the first time", async () => {
  const queries = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const page = new QueryObserver(queries, { queryKey: ["page"], queryFn, retry: false });
  const other = new QueryObserver(queries, { queryKey: ["other"], queryFn, retry: false });
  const leave = [page, other].map((each) => each.subscribe(() => {}));
  expect(answers).toHaveLength(2);
  const read = readAnew(queries, { predicate: ({ queryKey }) => queryKey[0] === "page" });
  await expect.poll(() => answers.length).toBe(3);
  answers[0]?.("as it was");
  answers[1]?.("another");
  answers[2]?.("as it is");
  await read;
  expect([page, other].map((each) => each.getCurrentResult().data)).toEqual(["as it is", "another"]);
  expect(page.getCurrentResult().error).toBeNull();
  for (const each of leave) each();
});
