import type { Input } from "#operations/catalog.ts";
import { useWrite } from "#web/client/use-client.tsx";

/** Leaves for the provider's page; the browser comes back to this screen from there (`coming-back.tsx`). */
export function useSignIn<Name extends "mail.signIn" | "mail.signInAgain">(name: Name) {
  const begin = useWrite(name);
  return {
    busy: begin.busy,
    failure: begin.failure,
    async go(input: Input<Name>): Promise<string | null> {
      const from = location.hostname === "localhost" ? "localhost" : "127.0.0.1";
      const reply = await begin.run({ ...(input as object), from } as Input<Name>);
      if (reply.kind !== "done") return reply.says;
      location.assign((reply.value as { readonly url: string }).url);
      return null;
    },
  };
}
