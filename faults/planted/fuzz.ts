import { isMainThread } from "node:worker_threads";

/** The fault: in the threads that read, a text that is longer than twenty thousand letters cannot be trimmed. */
const trim = String.prototype.trim;
if (!isMainThread)
  String.prototype.trim = function (this: string) {
    if (this.length > 20_000) throw new RangeError("Too long to trim.");
    return trim.call(this);
  };
