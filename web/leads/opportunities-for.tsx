import type { OptionId } from "#people/id.ts";
import { useRead } from "#web/client/use-client.tsx";
import { OpportunityLink } from "./opportunities.tsx";

/** On a career's page: what reached me for it. */
export function OpportunitiesFor({ optionId }: { readonly optionId: OptionId }) {
  const leads = useRead("lead.list", { optionId }).data?.leads ?? [];
  if (leads.length === 0) return null;
  return (
    <section aria-labelledby="opportunities" className="flex flex-col gap-2">
      <h2 id="opportunities">What reached you for it</h2>
      <ul>
        {leads.map((lead) => (
          <li key={lead.id}>
            <OpportunityLink lead={lead} />
          </li>
        ))}
      </ul>
    </section>
  );
}
