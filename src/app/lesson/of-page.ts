/** The one player of a page. */
import type { Page } from "../context.tsx";
import { Player } from "./player.ts";

const players = new WeakMap<Page, Player>();

export function playerOf(page: Page): Player {
  const known = players.get(page);
  if (known) return known;
  const player = new Player(page);
  players.set(page, player);
  return player;
}
