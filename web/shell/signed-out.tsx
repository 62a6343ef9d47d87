/** Shown in place of everything when the server does not know this browser. */
export function SignedOut() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-measure flex-col justify-center gap-4 px-6 py-12">
      <title>Not signed in · Weakties</title>
      <p className="font-[500] font-serif text-lead tracking-tight">Weakties</p>
      <h1>This window has no key to your desk</h1>
      <p>
        Weakties keeps your notes on this computer and opens them only for windows it started itself. Your
        people and letters are safe; this window just cannot see them yet.
      </p>
      <p>Open Weakties from its own window, or run this in a terminal, which opens a fresh one:</p>
      <p className="sheet self-start px-4 py-2 font-[550]">weakties open</p>
    </main>
  );
}
