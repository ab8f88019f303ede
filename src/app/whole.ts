/**
 * What the page as one file begins with: in a frame of another page, with `?embed`, the poster; else the page. A frame that has the file in `srcdoc` has no
 * address of its own: there `<html data-embed="#v1…">` says both.
 */
const { embed: link } = document.documentElement.dataset;
const isEmbedded = link !== undefined || new URLSearchParams(location.search).has("embed");
if (link) location.hash = link;

// What begins late is begun by the script's own end: the file has one script.
if (isEmbedded) void import("./embed/entry.ts");
else void import("./main.tsx");
