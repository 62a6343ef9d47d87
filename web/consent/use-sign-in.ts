import type { Input } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { useWrite } from "#web/client/use-client.tsx";

type Begins = Extract<OperationName, `${string}.signIn` | "mail.signInAgain" | `${string}.signInLike`>;

/** Leaves for the provider's page; the browser comes back to the same screen from there. */
export function useSignIn<Name extends Begins>(name: Name) {
  const begin = useWrite(name);
  return {
    busy: begin.busy,
    failure: begin.failure,
    async go(input: Input<Name>): Promise<string | null> {
      const reply = await begin.run(input);
      if (reply.kind !== "done") return reply.says;
      location.assign((reply.value as { readonly url: string }).url);
      return null;
    },
  };
}
