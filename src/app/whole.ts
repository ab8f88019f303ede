/** What the page as one file begins with: in a frame of another page, with `?embed`, the poster; else the page. */
const isEmbedded = new URLSearchParams(location.search).has("embed");

// What begins late is begun by the script's own end: the file has one script.
if (isEmbedded) void import("./embed/entry.ts");
else void import("./main.tsx");
