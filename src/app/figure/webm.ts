/** Pictures in a row as a video, as the browser records one: in real time, but only while there is a picture to show. */
import { Problem } from "../../core/problem.ts";

/** The kind of video that this browser records; null: none. */
export function webmType(): string | null {
  if (typeof MediaRecorder === "undefined" || !("captureStream" in HTMLCanvasElement.prototype)) return null;
  const types = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];
  return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

const bitsPerSecond = 4_000_000;

/** @throws Problem where the browser can not; whatever `frames` throws. */
export async function recordWebm(frames: AsyncIterable<HTMLCanvasElement>, perSecond: number): Promise<Blob> {
  const type = webmType();
  if (type === null) throw new Problem("figure.video", { detail: "MediaRecorder" });
  let recording: Recording | undefined;
  try {
    for await (const canvas of frames) {
      recording ??= new Recording(canvas, type);
      await recording.show(1000 / perSecond);
    }
    if (!recording) throw new Problem("figure.empty", {});
    return await recording.end();
  } finally {
    recording?.giveUp();
  }
}

class Recording {
  readonly #recorder: MediaRecorder;
  readonly #track: CanvasCaptureMediaStreamTrack;
  readonly #parts: Blob[] = [];
  readonly #over: Promise<void>;

  constructor(canvas: HTMLCanvasElement, mimeType: string) {
    const stream = canvas.captureStream(0);
    this.#track = stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack;
    this.#recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: bitsPerSecond });
    this.#recorder.addEventListener("dataavailable", ({ data }) => this.#parts.push(data));
    this.#over = new Promise((resolve, reject) => {
      this.#recorder.addEventListener("stop", () => resolve());
      this.#recorder.addEventListener("error", () => reject(new Problem("figure.video", { detail: mimeType })));
    });
    // Whoever ends it hears of an error; of one that is given up, nobody need.
    this.#over.catch(() => undefined);
    this.#recorder.start();
  }

  /** What is on the canvas, for so long; drawing the next one takes no time of the video. */
  async show(duration: number): Promise<void> {
    if (this.#recorder.state === "paused") this.#recorder.resume();
    this.#track.requestFrame();
    await new Promise((resolve) => setTimeout(resolve, duration));
    this.#track.requestFrame();
    if (this.#recorder.state === "recording") this.#recorder.pause();
  }

  async end(): Promise<Blob> {
    if (this.#recorder.state === "paused") this.#recorder.resume();
    this.#recorder.stop();
    await this.#over;
    return new Blob(this.#parts, { type: "video/webm" });
  }

  /** Lets go of the canvas, whether it ended or not. */
  giveUp(): void {
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
    this.#track.stop();
  }
}
