/** What is so, and what to do, where a keyring that may hold something is locked or does not answer. */
export const KEYRING_SILENT =
  "If it lies in this computer’s keyring: that is locked, or does not answer here, as over ssh, from cron or with WEAKTIES_KEYRING=0. Unlock it, or start Weakties in your own session.";

/** The same after something was let go. */
export const STILL_IN_KEYRING =
  "This computer’s keyring is locked or does not answer here: if it holds what opened this, that is still there. Delete “Weakties” in it, with the system’s own program for passwords.";
