/** Plays tones by WebAudio. Browsers let a page be heard only after somebody has pressed something in it. */
import type { Tone } from "./tones.ts";

/** In seconds. */
const length = 0.18;
const attack = 0.01;
const clickLength = 0.02;
const clickFrequency = 1760;
/** Of the drone beside tones. */
const droneShare = 0.35;
/** How fast the drone follows. */
const glide = 0.08;

export class Voice {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createGain();
  #drone: { readonly oscillator: OscillatorNode; readonly gain: GainNode } | null = null;

  constructor() {
    this.#out.connect(this.#context.destination);
  }

  /** 0 to 1. */
  set volume(volume: number) {
    // Half of the way sounds half as loud.
    this.#out.gain.value = volume ** 2;
  }

  async play({ frequency, pan, hasMoved }: Tone): Promise<void> {
    await this.#wake();
    this.#beep("sine", frequency, pan, 0.5, length);
    if (hasMoved) this.#beep("square", clickFrequency, pan, 0.15, clickLength);
  }

  /** A tone that stays, at another pitch; null ends it. */
  async drone(frequency: number | null): Promise<void> {
    if (frequency === null) return this.#endDrone();
    await this.#wake();
    this.#drone ??= this.#startDrone(frequency);
    this.#drone.oscillator.frequency.setTargetAtTime(frequency, this.#context.currentTime, glide);
  }

  async close(): Promise<void> {
    this.#endDrone();
    await this.#context.close();
  }

  async #wake(): Promise<void> {
    if (this.#context.state === "suspended") await this.#context.resume();
  }

  #beep(type: OscillatorType, frequency: number, pan: number, loudness: number, seconds: number): void {
    const { currentTime: now } = this.#context;
    const oscillator = new OscillatorNode(this.#context, { type, frequency });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(loudness, now + Math.min(attack, seconds / 2));
    gain.gain.linearRampToValueAtTime(0, now + seconds);
    oscillator.connect(gain).connect(new StereoPannerNode(this.#context, { pan })).connect(this.#out);
    oscillator.start(now);
    oscillator.stop(now + seconds);
  }

  #startDrone(frequency: number): { readonly oscillator: OscillatorNode; readonly gain: GainNode } {
    const oscillator = new OscillatorNode(this.#context, { type: "triangle", frequency });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setTargetAtTime(droneShare, this.#context.currentTime, glide);
    oscillator.connect(gain).connect(this.#out);
    oscillator.start();
    return { oscillator, gain };
  }

  #endDrone(): void {
    if (!this.#drone) return;
    const { oscillator, gain } = this.#drone;
    gain.gain.setTargetAtTime(0, this.#context.currentTime, glide);
    oscillator.stop(this.#context.currentTime + 5 * glide);
    this.#drone = null;
  }
}
