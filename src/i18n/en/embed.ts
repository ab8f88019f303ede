/** Words of what is pasted elsewhere to show a run there. */
export const embedWords = {
  "share.embed": "Embed…",
  "share.embed.why": "The run in a page of yours: HTML, Moodle, Notion, Observable, Quarto, Jupyter",
  "embed.title": "Embed this run",
  "embed.what":
    "Readers see the run as it is now, small, and press a button before anything is fetched or trained. “Open” brings it to the whole page.",
  "embed.noAddress":
    "This page was opened from a file, so that it has no address that others can reach. Put the file on a web server, open it there, and come back to this dialog.",
  "embed.copy": "Copy",
  "embed.copy.of": "Copy: {place}",
  "embed.place.html": "Web page (HTML)",
  "embed.how.html": "Paste it where the frame is to stand. From 480 × 360 up.",
  "embed.place.sandbox": "Web page, closed off",
  "embed.how.sandbox":
    "The frame has no origin and no storage: it can touch nothing of your page. The whole page comes as one file of 2 MB.",
  "embed.place.moodle": "Moodle",
  "embed.how.moodle":
    "In the editor of a page or label: Tools → Source code, then paste. Pupils’ own posts may not have frames.",
  "embed.place.notion": "Notion",
  "embed.how.notion": "Type /embed and paste the address.",
  "embed.place.observable": "Observable",
  "embed.how.observable": "Two cells: the frame, and what the run tells while it trains.",
  "embed.place.quarto": "Quarto",
  "embed.how.quarto": "Into a .qmd file. Only HTML output shows it.",
  "embed.place.jupyter": "Jupyter",
  "embed.how.jupyter": "Into a cell: the frame stands below it. It needs the network, and gives no arrays to Python.",
} as const;
