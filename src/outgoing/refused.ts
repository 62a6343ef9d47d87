/** Why nothing was sent: `says` is a sentence for the person at the screen. */
export class OutgoingRefused extends Error {
  readonly reason: "host" | "own-network" | "never" | "insecure" | "redirects" | "too-large" | "too-late";

  constructor(reason: OutgoingRefused["reason"], says: string) {
    super(says);
    this.name = "OutgoingRefused";
    this.reason = reason;
  }
}
