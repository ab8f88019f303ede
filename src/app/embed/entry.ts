/**
 * The page in a frame of another page, embed.html or the page as one file with `?embed`: a poster, and the page itself when somebody wants it. It shares no module
 * with the page, so that the poster is all that is fetched before. docs/embedding.md.
 */
import { listen, tell } from "./parent.ts";
import { showPoster } from "./poster.ts";

let started: Promise<unknown> | undefined;

/** One that failed is tried anew by the next wish. */
function start(): Promise<unknown> {
  started ??= import("../main.tsx").catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

document.documentElement.dataset["embed"] = "";
const press = showPoster(start);
listen(press);
tell({ type: "ready", started: false });
