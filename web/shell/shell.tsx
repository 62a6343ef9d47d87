import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { forgetGone } from "#web/client/forget-gone.ts";
import { readNetwork } from "#web/client/network.ts";
import { UNREACHABLE } from "#web/client/reply.ts";
import { useClient, useRead } from "#web/client/use-client.tsx";
import { Waiting } from "#web/design/progress-line.tsx";
import { closeAll, goToRemarks, say, undoLast } from "#web/design/toast.ts";
import { Toasts } from "#web/design/toasts.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { type Binding, listenToKeys, useKeys } from "./keyboard.ts";
import { NameMenu } from "./name-menu.tsx";
import { PLACES, placeOf, UNDER_NAME } from "./places.ts";
import { Rail } from "./rail.tsx";
import { SampleBanner } from "./sample-banner.tsx";
import { TopBar } from "./top-bar.tsx";

const fetchPalette = () => import("./palette.tsx");
const fetchKeySheet = () => import("./key-sheet.tsx");
const Palette = lazy(fetchPalette);
const KeySheet = lazy(fetchKeySheet);

/** What stands around every page: the places, Add, Find, the name, remarks, and the keys that reach them. */
export function Shell() {
  const place = useRouterState({ select: (state) => placeOf(state.location.pathname) });
  const [finding, setFinding] = useState<boolean | null>(null);
  const [keys, setKeys] = useState<boolean | null>(null);
  const name = useRead("settings.show", {}).data?.name ?? "";
  useEffect(listenToKeys, []);
  const client = useClient();
  useEffect(() => void forgetGone(client), [client]);
  const find = useCallback(() => onceFetched(fetchPalette, () => setFinding(true)), []);
  const showKeys = useCallback(() => onceFetched(fetchKeySheet, () => setKeys(true)), []);
  useShellKeys(find, showKeys);
  return (
    <div className="min-h-dvh desk:ps-52 print:ps-0!">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link, which must leave the address alone */}
      <a
        href="#page"
        className="button fixed start-4 top-4 z-50 -translate-y-24 focus:translate-y-0"
        data-kind="quiet"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("page")?.focus();
        }}
      >
        Skip to the page
      </a>
      {readNetwork() === "sample" ? <SampleBanner /> : null}
      <TopBar onFind={find} name={<NameMenu name={name} place="top" onKeys={showKeys} />} />
      <Rail place={place} onFind={find} name={<NameMenu name={name} place="rail" onKeys={showKeys} />} />
      <main className="px-5 pt-6 pb-32 desk:px-12 desk:pt-16 desk:pb-24 print:p-0">
        <Outlet />
        <Waiting />
      </main>
      <BottomBar place={place} />
      <Toasts />
      <Suspense fallback={null}>
        {finding === null ? null : <Palette open={finding} onOpen={setFinding} />}
        {keys === null ? null : <KeySheet open={keys} onOpen={setKeys} />}
      </Suspense>
    </div>
  );
}

/** What is not here yet is opened when it is; where nobody answers, that is said. */
function onceFetched(fetchIt: () => Promise<unknown>, open: () => void) {
  void fetchIt().then(open, () => say(UNREACHABLE.says));
}

function useShellKeys(find: () => void, keySheet: () => void) {
  const navigate = useNavigate();
  const bindings = useMemo<readonly Binding[]>(
    () => [
      { keys: "Ctrl k", does: "Find anything", run: find },
      { keys: "a", does: "Add someone or something", run: () => void navigate({ to: "/add" }) },
      ...[...PLACES, ...UNDER_NAME]
        .filter(({ keys }) => keys !== "")
        .map(({ to, label, keys }) => ({ keys, does: `Go to ${label}`, run: () => void navigate({ to }) })),
      { keys: "z", does: "Undo what was just done", run: undoLast },
      { keys: "F6", does: "Go to what was just said", run: goToRemarks },
      { keys: "Escape", does: "Close what was just said", run: closeAll },
      { keys: "?", does: "Show these keys", also: "keyboard shortcuts hotkeys", run: keySheet },
    ],
    [navigate, find, keySheet],
  );
  useKeys(bindings, "shell");
}
