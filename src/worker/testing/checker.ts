/** For tests only: a checking worker on this thread. */
import type { CheckTalk } from "../check-client.ts";
import type { FromChecker } from "../check-protocol.ts";
import { answerCheck } from "../checker.ts";
import type { WorkerPort } from "../connection.ts";

export interface FakeChecker extends WorkerPort<CheckTalk> {
  readonly asked: readonly string[];
  readonly isEnded: () => boolean;
}

/** A text that has `slow` in it never comes to an end; meanwhile nothing is answered. */
export function fakeChecker(slow: string): FakeChecker {
  const listeners: { readonly type: string; readonly call: (event: { readonly data?: unknown }) => void }[] = [];
  const asked: string[] = [];
  let isBusy = false;
  let isEnded = false;
  const send = (type: string, data: FromChecker): void => {
    for (const listener of listeners) if (listener.type === type && !isEnded) listener.call({ data });
  };
  return {
    asked,
    isEnded: () => isEnded,
    postMessage: (message) => {
      if (message.type === "try") {
        asked.push(message.text);
        isBusy ||= message.text.includes(slow);
      }
      if (isBusy) return;
      const post = (answer: FromChecker): void => void setTimeout(() => send("message", structuredClone(answer)), 0);
      void answerCheck(message, post);
    },
    terminate: () => void (isEnded = true),
    addEventListener: (type, call) => void listeners.push({ type, call }),
  };
}
