import type { OptionId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { OpportunityList } from "./opportunities.tsx";

/** On a career's page: what reached me for it. */
export function OpportunitiesFor({ optionId }: { readonly optionId: OptionId }) {
  const leads = useRead("lead.list", { optionId }).data?.leads ?? [];
  return <OpportunityList title="What reached you for it" leads={leads} />;
}
