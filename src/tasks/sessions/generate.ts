/**
 * Sessions of a made-up shop: items come in groups of interest; within a group one drifts from an item to one of the next,
 * now and then one changes the group, and often one comes back to what one looked at three items ago. The last is what a
 * memory is for: a table of what follows what cannot know it.
 */
import type { Random } from "../../core/random.ts";

export interface Shop {
  readonly groups: number;
  /** Items of one group; item = group × perGroup + place. */
  readonly perGroup: number;
  /** Probability of coming back to the item of three times ago. */
  readonly revisit: number;
}

const changeOfGroup = 0.1;
/** How far one drifts, and the probabilities of the first two; the third has the rest. */
const drifts = [1, 2, 5];
const [near, nearer] = [0.7, 0.9];

/** `length` items, one after another. */
export function sessionOf(random: Random, { groups, perGroup, revisit }: Shop, length: number): Uint16Array {
  const items = new Uint16Array(length);
  let group = random.between(0, groups - 1);
  let place = random.between(0, perGroup - 1);
  for (let time = 0; time < length; time++) {
    if (random.uniform() < changeOfGroup) group = random.between(0, groups - 1);
    if (time >= 3 && random.uniform() < revisit) items[time] = items[time - 3];
    else {
      const chance = random.uniform();
      place = (place + (drifts[chance < near ? 0 : chance < nearer ? 1 : 2] ?? 0)) % perGroup;
      items[time] = group * perGroup + place;
    }
  }
  return items;
}
