// What the page is saved again from, before anything is drawn in it.
globalThis.mnemoscopeFile = `<!doctype html>\n${document.documentElement.outerHTML}`;

const packed = Uint8Array.from(atob(document.getElementById("file-page").textContent), (sign) => sign.charCodeAt(0));
const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
const code = new Blob([await new Response(unpacked).arrayBuffer()], { type: "text/javascript" });
await import(URL.createObjectURL(code));
