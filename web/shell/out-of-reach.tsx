import type { ReactNode } from "react";
import { openNetwork, readNetwork } from "#web/client/network.ts";
import { Button } from "#web/design/button.tsx";
import { EmptyState } from "#web/design/empty-state.tsx";

/** Instead of what is connected elsewhere, where nothing can be: in the sample network, or in a browser alone. */
export function OutOfReach({ children }: { readonly children: ReactNode }) {
  if (readNetwork() === "me")
    return (
      <EmptyState title="This needs the program on your computer">
        <p>{children}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="Not in the sample network"
      action={<Button onClick={() => openNetwork("me")}>Go to your own</Button>}
    >
      <p>Its people are invented, and belong in nobody’s mail, address book or calendar.</p>
    </EmptyState>
  );
}
