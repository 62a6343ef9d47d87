import type { Client, Failure } from "./client.ts";
import { chooseNetwork, openNetwork } from "./network.ts";

/** Opens the sample network in this tab, filled with its invented people the first time. Answers only where it failed. */
export async function enterSample(client: Client): Promise<Failure | undefined> {
  const failure = await chooseSample(client);
  if (failure === undefined) openNetwork("sample");
  return failure;
}

/** The same for a tab that shows nothing yet. */
export async function chooseSample(client: Client): Promise<Failure | undefined> {
  chooseNetwork("sample");
  const reply = await client.call("sample.fill", {});
  if (reply.kind === "done") return undefined;
  chooseNetwork("me");
  return reply;
}
