/** The Keeper of a page: over IndexedDB, Web Locks and a channel, as far as the browser has and allows them. */
import { browserStorage } from "./browser.ts";
import { openChannel } from "./channel.ts";
import { Keeper, type KeeperOptions } from "./keeper.ts";

/** Bytes that all runs may take together, and the share of what the browser allows where that is less. */
const mostBytes = 400_000_000;
const mostOfQuota = 0.5;

/** To be made once per page. */
export function browserKeeper(options: Pick<KeeperOptions, "onTrouble" | "onOthers">): Keeper {
  const { locks } = navigator as { readonly locks?: LockManager };
  const keeper = new Keeper({ storage: browserStorage(), openChannel, budget, ...(locks && { locks }), ...options });
  addEventListener("pagehide", () => void keeper.flush(true));
  // A page in the background may end without a word.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });
  return keeper;
}

async function budget(): Promise<number> {
  try {
    const { quota = Infinity } = await navigator.storage.estimate();
    return Math.min(mostBytes, quota * mostOfQuota);
  } catch {
    return mostBytes;
  }
}
