import { isMainThread } from "node:worker_threads";

/** The fault: in the threads that read, a text that is longer than a thousand letters cannot be trimmed. */
const trim = String.prototype.trim;
if (!isMainThread)
  String.prototype.trim = function (this: string) {
    if (this.length > 1_000) throw new RangeError("Too long to trim.");
    return trim.call(this);
  };
