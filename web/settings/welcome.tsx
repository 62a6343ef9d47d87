import { useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useRead } from "#web/client/use-client.tsx";
import { WelcomeHoldback } from "./welcome-holdback.tsx";
import { WelcomeWays } from "./welcome-ways.tsx";
import { WelcomeWhere } from "./welcome-where.tsx";
import { WelcomeYou } from "./welcome-you.tsx";
import { leaveWelcome, rememberWelcomed } from "./welcomed.ts";

const LAST = 3;

/**
 * One question at a time, each skippable, each explained by what it changes. It is never too early (R11). Each is a step
 * in the browser's history, so that its Back leads to the one before.
 */
export default function Welcome({ onLeave }: { readonly onLeave: () => void }) {
  const at = useLocation({ select: ({ state }) => state.question ?? 0 });
  const navigate = useNavigate();
  const { history } = useRouter();
  const settings = useRead("settings.show", {}).data;
  if (settings === undefined) return null;
  const go = (to: number) => {
    // Whoever has come to the last one and walks about is not asked everything again.
    if (to === LAST) rememberWelcomed();
    void navigate({ to: ".", state: { question: to } });
  };
  const leave = () => {
    leaveWelcome();
    onLeave();
  };
  const step = {
    settings,
    onNext: () => go(at + 1),
    onBack: at === 0 ? undefined : () => history.back(),
    onLeave: leave,
  };
  switch (at) {
    case 0:
      return <WelcomeYou key="you" {...step} />;
    case 1:
      return <WelcomeWhere key="where" {...step} />;
    case 2:
      return <WelcomeHoldback key="holdback" {...step} />;
    default:
      return <WelcomeWays key="ways" {...step} />;
  }
}
