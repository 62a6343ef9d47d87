/** Hands a file to the browser's downloads. */
export function download(name: string, type: string, content: BlobPart) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // A browser may ask first where to keep it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
