import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type RouterHistory,
  RouterProvider,
  redirect,
} from "@tanstack/react-router";
import type { Client } from "./client/client.ts";
import { inStepWithWindows } from "./client/other-windows.ts";
import { ClientProvider } from "./client/use-client.tsx";
import { depart } from "./design/arrival.ts";
import { leaveRemarks } from "./design/toast.ts";
import { addressOfTexts, textsInAddress } from "./shell/address-texts.ts";
import { Lost } from "./shell/lost.tsx";
import { Broken, screen } from "./shell/screen.tsx";
import { Shell } from "./shell/shell.tsx";
import { Today } from "./today/today.tsx";

/** The named texts of an address; anything else is as if it were not there. */
function textsOf<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(
      names.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : [])),
    ) as {
      [Each in Name]?: string;
    };
}

const root = createRootRouteWithContext()({ component: Shell, notFoundComponent: Lost });

/** Every screen but the first is fetched when it is pointed at. */
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: Today }),
  createRoute({
    getParentRoute: () => root,
    path: "/today",
    // Whoever types the name of the page finds it.
    beforeLoad: () => {
      throw redirect({ to: "/", replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/welcome",
    component: screen(() => import("./settings/welcome-page.tsx"), "WelcomePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people",
    validateSearch: textsOf("search"),
    component: screen(() => import("./people/people.tsx"), "People"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/$id",
    component: screen(() => import("./people/person.tsx"), "PersonPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/same-person",
    component: screen(() => import("./people/duplicates.tsx"), "Duplicates"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/organizations/$id",
    component: screen(() => import("./organizations/organization.tsx"), "OrganizationPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/add",
    validateSearch: textsOf("prompt", "title", "url", "text"),
    component: screen(() => import("./add/add.tsx"), "Add"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/whom",
    component: screen(() => import("./add/whom.tsx"), "Whom"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conversations",
    component: screen(() => import("./interviews/interviews.tsx"), "Conversations"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conversations/new",
    validateSearch: textsOf("person", "focus"),
    component: screen(() => import("./interviews/plan.tsx"), "PlanConversation"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conversations/$id",
    validateSearch: textsOf("stage"),
    component: screen(() => import("./interviews/conversation.tsx"), "ConversationPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/questions",
    component: screen(() => import("./interviews/your-questions.tsx"), "YourQuestions"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/letters/new",
    validateSearch: textsOf(
      "person",
      "interview",
      "advice",
      "introduction",
      "lead",
      "kind",
      "mine",
      "introducer",
      "third",
      "offer",
    ),
    component: screen(() => import("./outreach/letter.tsx"), "NewLetter"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/letters/$id",
    component: screen(() => import("./outreach/letter.tsx"), "LetterPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/letters/$id/friend",
    component: screen(() => import("./reviews/friend.tsx"), "LetAFriendLook"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/shared",
    component: screen(() => import("./reviews/shared-list.tsx"), "WhatIShared"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/careers",
    component: screen(() => import("./options/options.tsx"), "Careers"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/careers/$id",
    component: screen(() => import("./options/career.tsx"), "CareerPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/loops",
    component: screen(() => import("./follow-ups/loops.tsx"), "CameOfIt"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/your-letters",
    validateSearch: textsOf("letter"),
    component: screen(() => import("./letters/your-letters.tsx"), "YourLetters"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/opportunities",
    component: screen(() => import("./leads/opportunities.tsx"), "Opportunities"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/opportunities/$id",
    component: screen(() => import("./leads/opportunity.tsx"), "OpportunityPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/introductions",
    component: screen(() => import("./introductions/introductions.tsx"), "Introductions"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/network",
    validateSearch: textsOf("to"),
    component: screen(() => import("./network/network.tsx"), "Network"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/kinds-of-help",
    component: screen(() => import("./help/kinds-of-help.tsx"), "KindsOfHelp"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/effort",
    component: screen(() => import("./effort/effort.tsx"), "EffortPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/settings",
    component: screen(() => import("./settings/settings.tsx"), "Settings"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/mail",
    validateSearch: textsOf("in"),
    component: screen(() => import("./mail/mailboxes.tsx"), "Mailboxes"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/import",
    component: screen(() => import("./importing/importing.tsx"), "Import"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/address-book",
    validateSearch: textsOf("in"),
    component: screen(() => import("./syncing/in-step.tsx"), "AddressBook"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/calendar",
    validateSearch: textsOf("in"),
    component: screen(() => import("./syncing/in-step.tsx"), "Calendar"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/leaving",
    component: screen(() => import("./leaving/leaving.tsx"), "Leaving"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/export",
    component: screen(() => import("./settings/export.tsx"), "Export"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sprint",
    component: screen(() => import("./sprint/sprint.tsx"), "Sprint"),
  }),
  // The style page exists in development only; a build drops the branch and the import with it.
  ...(import.meta.env.DEV
    ? [
        createRoute({
          getParentRoute: () => root,
          path: "/desk" as string,
          component: screen(() => import("./dev/desk.tsx"), "Desk"),
        }),
      ]
    : []),
]);

function newRouter(history: RouterHistory | undefined) {
  const router = createRouter({
    routeTree: routes,
    parseSearch: textsInAddress,
    stringifySearch: addressOfTexts,
    defaultPreload: "intent",
    defaultErrorComponent: Broken,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
  router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation, toLocation }) => {
    if (fromLocation === undefined) return;
    if (!pathChanged && fromLocation.state.question === toLocation.state.question) return;
    depart();
    leaveRemarks();
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
  interface HistoryState {
    /** Which of the first questions is put. */
    question?: number;
  }
}

export type Home = {
  readonly client: Client;
  readonly queries: QueryClient;
  /** The page keeps its place in the fragment, as a static host knows only one address. */
  readonly history?: RouterHistory | undefined;
};

/** The whole app, for either home: a server behind it, or a worker in this browser. Call once. */
export function createApp({ queries, history, ...home }: Home) {
  const client = inStepWithWindows(home.client, queries);
  const router = newRouter(history);
  return function App() {
    return (
      <ClientProvider client={client} queries={queries}>
        <RouterProvider router={router} />
      </ClientProvider>
    );
  };
}
