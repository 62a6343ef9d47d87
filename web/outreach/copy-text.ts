export async function copyText(text: string) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without the permission, the old way still works.
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
}
