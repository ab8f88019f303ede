/**
 * Training workers and the runs that sit in them: one for the run in front, more for runs that train beside it. A run
 * that another takes the place of is closed; it stands as it was last told.
 */
import { Client, type ClientReport, type Opened, type OpenOptions } from "../worker/client.ts";
import type { WorkerPort } from "../worker/connection.ts";
import type { RunState } from "./run.ts";

interface Seat {
  readonly client: Client;
  /** The run that sits here. */
  id: string | null;
}

export interface WorkersOptions {
  readonly start: () => WorkerPort;
  readonly hear: (id: string, report: ClientReport) => void;
  /** Its run has lost its worker to another. */
  readonly closed: (id: string) => void;
}

export class Workers {
  readonly #options: WorkersOptions;
  readonly #seats: Seat[] = [];

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** The client of a run that is open in a worker. */
  clientOf(id: string): Client | undefined {
    return this.#seats.find((seat) => seat.id === id)?.client;
  }

  /** Those that are open in a worker. */
  get seated(): readonly string[] {
    return this.#seats.flatMap(({ id }) => id ?? []);
  }

  /**
   * Opens `run` in a worker whose run is not among `others`; its run's training ends. `settle` is called at once when
   * the run is open, before any of its reports is heard. @throws Problem; all stays as it was then.
   */
  async open(
    run: RunState,
    options: OpenOptions,
    others: readonly string[],
    settle: (opened: Opened) => void,
  ): Promise<Client> {
    const seat = this.#seatFor(run.id, others);
    const answer = await seat.client.open(run.experiment, options);
    const left = seat.id;
    seat.id = run.id;
    settle(answer);
    if (left !== null && left !== run.id) this.#options.closed(left);
    return seat.client;
  }

  /** Ends all workers but those of the runs `ids`, or but one, after what they trained has been told. */
  async trim(ids: readonly string[]): Promise<void> {
    const needed = this.#seats.filter(({ id }) => id !== null && ids.includes(id));
    const kept = needed.length > 0 ? needed : this.#seats.slice(0, 1);
    const others = this.#seats.filter((seat) => !kept.includes(seat));
    this.#seats.splice(0, this.#seats.length, ...kept);
    for (const seat of others) {
      await seat.client.pause().catch(() => undefined);
      seat.client.dispose();
      if (seat.id !== null) this.#options.closed(seat.id);
    }
  }

  #seatFor(id: string, others: readonly string[]): Seat {
    const own = this.#seats.find((seat) => seat.id === id);
    const free = this.#seats.find((seat) => seat.id === null || !others.includes(seat.id));
    return own ?? free ?? this.#newSeat();
  }

  #newSeat(): Seat {
    const { start, hear } = this.#options;
    const report = (told: ClientReport): void => {
      if (seat.id !== null) hear(seat.id, told);
    };
    const seat: Seat = { client: new Client({ start, report }), id: null };
    this.#seats.push(seat);
    return seat;
  }
}
