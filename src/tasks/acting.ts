/** Episodes in the making: what was seen, done and earned, step by step, until every episode of the batch has ended. */
import type { Random } from "../core/random.ts";
import type { ActedEpisodes, World } from "./task.ts";

export class Rollout {
  readonly #longest: number;
  readonly #size: number;
  readonly #width: number;
  readonly #input: Float32Array;
  readonly #target: Float32Array;
  readonly #mask: Float32Array;
  readonly #reward: Float32Array;
  readonly #state: Uint16Array;
  #world: World;
  #time = 0;

  /** Of at most `longest` actions. */
  constructor(world: World, longest: number) {
    this.#world = world;
    this.#longest = longest;
    this.#size = world.isLive.length;
    this.#width = world.observation.length / this.#size;
    const positions = this.#size * longest;
    this.#input = new Float32Array(positions * this.#width);
    this.#target = new Float32Array(positions);
    this.#mask = new Float32Array(positions);
    this.#reward = new Float32Array(positions);
    this.#state = new Uint16Array(positions);
  }

  /** As it stands now. */
  get world(): World {
    return this.#world;
  }

  /** Actions so far. */
  get time(): number {
    return this.#time;
  }

  get isOver(): boolean {
    return this.#time === this.#longest || !this.#world.isLive.includes(1);
  }

  /** One action for each episode. */
  act(actions: Uint8Array): void {
    const { world, reward } = this.#world.act(actions);
    const { observation, isLive, state } = this.#world;
    for (let episode = 0; episode < this.#size; episode++) {
      if (!isLive[episode]) continue;
      const position = episode * this.#longest + this.#time;
      const seen = observation.subarray(episode * this.#width, (episode + 1) * this.#width);
      this.#input.set(seen, position * this.#width);
      this.#target[position] = actions[episode];
      this.#mask[position] = 1;
      this.#reward[position] = reward[episode];
      this.#state[position] = state[episode];
    }
    this.#world = world;
    this.#time += 1;
  }

  /** As long as the longest of them. */
  episodes(): ActedEpisodes {
    const [size, steps, longest] = [this.#size, this.#time, this.#longest];
    return {
      size,
      steps,
      input: firstSteps(this.#input, size, longest, steps),
      target: firstSteps(this.#target, size, longest, steps),
      mask: firstSteps(this.#mask, size, longest, steps),
      reward: firstSteps(this.#reward, size, longest, steps),
      state: Uint16Array.from(firstSteps(Float32Array.from(this.#state), size, longest, steps)),
    };
  }
}

/** The first `steps` of `longest` timesteps of `data` [batch, time, …]. */
export function firstSteps(data: Float32Array, size: number, longest: number, steps: number): Float32Array {
  const width = data.length / (size * longest);
  const first = new Float32Array(size * steps * width);
  for (let episode = 0; episode < size; episode++) {
    const start = episode * longest * width;
    first.set(data.subarray(start, start + steps * width), episode * steps * width);
  }
  return first;
}

/** Episodes of someone who takes each of `actions` actions as likely as any other. */
export function actByChance(world: World, longest: number, actions: number, random: Random): ActedEpisodes {
  const rollout = new Rollout(world, longest);
  while (!rollout.isOver) rollout.act(rollout.world.isLive.map(() => random.between(0, actions - 1)));
  return rollout.episodes();
}
