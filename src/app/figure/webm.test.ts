import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { recordWebm } from "./webm.ts";

const made: { recorder: FakeRecorder | null; isLive: boolean } = { recorder: null, isLive: false };

class FakeRecorder extends EventTarget {
  static isTypeSupported = (): boolean => true;
  state: RecordingState = "inactive";

  constructor() {
    super();
    made.recorder = this;
  }

  start(): void {
    this.state = "recording";
  }

  pause(): void {
    this.state = "paused";
  }

  resume(): void {
    this.state = "recording";
  }

  stop(): void {
    this.state = "inactive";
    this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob(["video"]) }));
    this.dispatchEvent(new Event("stop"));
  }
}

class FakeCanvas {
  captureStream(): { getVideoTracks: () => readonly unknown[] } {
    made.isLive = true;
    const stop = (): void => {
      made.isLive = false;
    };
    return { getVideoTracks: () => [{ requestFrame: () => undefined, stop }] };
  }
}

beforeEach(() => {
  Object.assign(made, { recorder: null, isLive: false });
  vi.stubGlobal("MediaRecorder", FakeRecorder);
  vi.stubGlobal("HTMLCanvasElement", FakeCanvas);
});
afterEach(() => vi.unstubAllGlobals());

/** So many pictures, then whatever `end` does. */
async function* frames(count: number, end: () => void): AsyncGenerator<HTMLCanvasElement, void> {
  const canvas = new FakeCanvas() as unknown as HTMLCanvasElement;
  for (let i = 0; i < count; i++) yield await Promise.resolve(canvas);
  end();
}

it("a video is what was recorded, and lets go of the canvas", async () => {
  const video = await recordWebm(
    frames(3, () => undefined),
    1000,
  );
  expect([await video.text(), video.type]).toEqual(["video", "video/webm"]);
  expect([made.recorder?.state, made.isLive]).toEqual(["inactive", false]);
});

it("a video that is given up stops the recorder and lets go of the canvas, too", async () => {
  const film = recordWebm(
    frames(2, () => {
      expect([made.recorder?.state, made.isLive]).toEqual(["paused", true]);
      throw new DOMException("given up", "AbortError");
    }),
    1000,
  );
  await expect(film).rejects.toThrow("given up");
  expect([made.recorder?.state, made.isLive]).toEqual(["inactive", false]);
});
