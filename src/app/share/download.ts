/** Gives the person a file. */

export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this turn of the event loop in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
