/** The page around the frame: the only one that the embedded page talks to. */
import { isOurs, readCommand, version, type Command, type Told } from "./messages.ts";

/** What was asked for before the page could do it. */
const waiting: Command[] = [];
let obey: ((command: Command) => void) | null = null;

/** Nothing that is told is secret: it is on screen, and any page may show a link in a frame. */
export function tell(told: Told): void {
  if (window.parent !== window) window.parent.postMessage({ mnemoscope: version, ...told }, "*");
}

/** From now on commands are heard. `onFirst`: the first of them starts the page, as a click does. */
export function listen(onFirst: () => void): void {
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || window.parent === window || !isOurs(data)) return;
    const command = readCommand(data);
    if ("why" in command) return tell({ type: "refused", ...command });
    if (obey) return obey(command);
    waiting.push(command);
    onFirst();
  });
}

/** What came before is done now, in its order. */
export function obeyBy(how: (command: Command) => void): void {
  obey = how;
  for (const command of waiting.splice(0)) how(command);
}
