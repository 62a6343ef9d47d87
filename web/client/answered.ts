/** Whether anybody answers at the address of this page. */
export function isAnswered(): Promise<boolean> {
  const { origin, pathname } = location;
  return fetch(origin + pathname, { method: "HEAD", cache: "no-store" }).then(
    () => true,
    () => false,
  );
}
