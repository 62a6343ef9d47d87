import type { Client, Failure } from "./client.ts";
import { chooseNetwork, openNetwork } from "./network.ts";

/** Opens the sample network in this tab, filled with its invented people the first time. Answers only where it failed. */
export async function enterSample(client: Client): Promise<Failure | undefined> {
  chooseNetwork("sample");
  const reply = await client.call("sample.fill", {});
  if (reply.kind === "done") {
    openNetwork("sample");
    return undefined;
  }
  chooseNetwork("me");
  return reply;
}
