const KEY = "weakties.welcomed";

/** Whether the first questions were answered or skipped in this browser; they are not put twice. */
export function wasWelcomed(): boolean {
  return localStorage.getItem(KEY) !== null;
}

export function rememberWelcomed() {
  localStorage.setItem(KEY, "yes");
}
