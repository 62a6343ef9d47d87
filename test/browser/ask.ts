import type { Page } from "playwright-core";

/** Asks the program from within its page, with the session of that browser; throws what it refuses with. */
export async function askFrom<Answer = { readonly id: string }>(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const answered = await page.evaluate(
    async ([method, path, body]) => {
      const headers = {
        authorization: `Bearer ${localStorage.getItem("weakties.session")}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      };
      const answer = await fetch(`/api${path}`, { method, headers, ...(body === "" ? {} : { body }) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return (await answer.json()) as unknown;
    },
    [method, path, body === undefined ? "" : JSON.stringify(body)] as const,
  );
  return answered as Answer;
}
