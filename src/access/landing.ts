/** A browser that is expected back from a provider's page. */
type Awaited = {
  /** Where it goes on to. */
  readonly back: string;
  readonly come: (query: URLSearchParams | undefined) => void;
};

/**
 * Where browsers come back to from a provider's page (RFC 8252, section 7.3), each known by the `state` that it was
 * sent with, which nobody can guess, and each once. `port` is the one that is listened on, and may begin to.
 */
export function landingOn(port: () => Promise<number>) {
  const awaited = new Map<string, Awaited>();
  return {
    port,
    expect(state: string, back: string, withinMs: number) {
      const { promise: came, resolve } = Promise.withResolvers<URLSearchParams | undefined>();
      const forget = () => {
        clearTimeout(late);
        awaited.delete(state);
        resolve(undefined);
      };
      const late = setTimeout(forget, withinMs).unref();
      const come = (query: URLSearchParams | undefined) => {
        resolve(query);
        forget();
      };
      awaited.set(state, { back, come });
      return { came, forget };
    },
    /** Takes one in; answers where it goes on to, or undefined where it was not expected. */
    arrive(query: URLSearchParams): string | undefined {
      const found = awaited.get(query.get("state") ?? "");
      found?.come(query);
      return found?.back;
    },
  };
}

export type LandingPlace = ReturnType<typeof landingOn>;
