/** One's own network, or the sample one, which is kept in a database of its own. */
export type Network = "me" | "sample";

const KEY = "weakties.network";

/** Chosen per tab, so that the sample can lie open beside one's own. */
export function readNetwork(): Network {
  return sessionStorage.getItem(KEY) === "sample" ? "sample" : "me";
}

/** Every later call of this tab is about this network; whoever calls it opens the network next. */
export function chooseNetwork(network: Network) {
  if (network === "sample") sessionStorage.setItem(KEY, "sample");
  else sessionStorage.removeItem(KEY);
}

/** Opens the other network in this tab, from its first page: nothing of one must linger beside the other. */
export function openNetwork(network: Network) {
  chooseNetwork(network);
  location.assign(import.meta.env.BASE_URL === "/" ? "/" : location.pathname);
}
