import { useState } from "react";
import { useRead } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Fold } from "#web/design/fold.tsx";
import type { Part } from "#web/people/shown.ts";
import { AddOpportunity } from "./add-opportunity.tsx";
import { OpportunityLink } from "./opportunities.tsx";

/** On somebody's page: what reached me through them (R47). */
export function OpportunitiesThrough({ person, name }: Part) {
  const { data } = useRead("lead.list", { personId: person.id });
  const [adding, setAdding] = useState(false);
  if (data === undefined) return null;
  const [latest] = data.leads;
  const add = (
    <Button kind="plain" className="-ms-1" onClick={() => setAdding(true)}>
      Write down an opportunity
    </Button>
  );
  if (latest === undefined && !adding) return <div data-print="none">{add}</div>;
  return (
    <Fold id="opportunities" title={`What reached you through ${name}`} inside={latest?.what ?? ""} open>
      {data.leads.length === 0 ? null : (
        <ul>
          {data.leads.map((lead) => (
            <li key={lead.id}>
              <OpportunityLink lead={lead} />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <AddOpportunity id={person.id} name={person.name} onDone={() => setAdding(false)} />
      ) : (
        <div data-print="none">{add}</div>
      )}
    </Fold>
  );
}
