/** The page as one file, mnemoscope.html: its parts are in it, as scripts/one-file-plugin.js puts them there. */

/** The element of the run, in the file as it is written. */
const place = '<script type="text/plain" id="file-run">';

/** The file's text, as it was opened; undefined where the page is no such file. */
export function fileText(): string | undefined {
  return (globalThis as { readonly mnemoscopeFile?: string }).mnemoscopeFile;
}

/** Bytes of the run that is in the file; null where there is none. */
export function runInFile(): Uint8Array | null {
  const text = document.getElementById("file-run")?.textContent;
  return text ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) : null;
}

/** The file with a run in it, in place of the one that was there. `run`: in base64. */
export function withRun(file: string, run: string): string {
  const from = file.indexOf(place) + place.length;
  if (from < place.length) throw new Error("the page's file has no place for a run");
  return file.slice(0, from) + run + file.slice(file.indexOf("</script>", from));
}

/** Where the licences are read. */
export function licencesAddress(): string {
  const text = document.getElementById("file-licences")?.textContent;
  return text ? URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" })) : "./licences.txt";
}
