import type { IconName } from "#web/design/icon.tsx";

/** The five places, in the order of the rail and the bottom bar. */
export const PLACES = [
  { to: "/", label: "Today", keys: "g t", icon: "today" },
  { to: "/people", label: "People", keys: "g p", icon: "people" },
  { to: "/conversations", label: "Conversations", keys: "g c", icon: "conversations" },
  { to: "/careers", label: "Careers", keys: "g k", icon: "careers" },
  { to: "/network", label: "Network", keys: "g n", icon: "network" },
] as const satisfies readonly { to: string; label: string; keys: string; icon: IconName }[];

/** What lives under the name. */
export const UNDER_NAME = [
  { to: "/loops", label: "What came of it", keys: "g o" },
  { to: "/settings", label: "Settings", keys: "g s" },
  { to: "/import", label: "Import", keys: "g i" },
  { to: "/export", label: "Export", keys: "g e" },
  { to: "/sprint", label: "Sprint", keys: "" },
] as const;

/** Index of the place that a path belongs to, or -1: "/people/42" is in People. */
export function placeOf(path: string): number {
  return PLACES.findIndex(({ to }) => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`)));
}
