/** The checking worker's side: texts become programs here, so that one which takes long keeps nobody from typing. */
import { tryText } from "../train/try-text.ts";
import type { FromChecker, ToChecker } from "./check-protocol.ts";
import { lend } from "./lend.ts";
import { problemOf } from "./problem-of.ts";

export async function answerCheck(message: ToChecker, post: (answer: FromChecker) => void): Promise<void> {
  const { id } = message;
  if (message.type === "ping") return post({ type: "ready", id });
  const { base, text, files } = message;
  try {
    post({ type: "tried", id, tried: await lend(files, () => tryText(base, text)) });
  } catch (error) {
    post({ type: "problem", id, problem: problemOf(error, "wasm") });
  }
}
