/** Tabs tell each other which run to look at again; what has become of it stands in the storage. */

export interface Channel {
  readonly tell: (id: string) => void;
  readonly close: () => void;
}

/** Where the browser has no channel, nobody is told: their shelves show it when they are loaded again. */
export function openChannel(hear: (id: string) => void): Channel {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel("mnemoscope runs");
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") hear(data);
  });
  return { tell: (id) => channel.postMessage(id), close: () => channel.close() };
}
