/** What kept a server from doing what was asked; the message is a sentence for the person at the screen. */
export class Trouble extends Error {
  constructor(says: string, options?: ErrorOptions) {
    super(says, options);
    this.name = "Trouble";
  }
}
