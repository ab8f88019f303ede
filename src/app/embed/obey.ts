/** What the page around may ask for, done. */
import { Problem } from "../../core/problem.ts";
import { fetchLaterWords } from "../../i18n/translate.ts";
import { openLink } from "../share/address.ts";
import type { Look } from "../../train/archive/archive.ts";
import type { Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import type { Command, NamedArray, Standing } from "./messages.ts";
import { tell } from "./parent.ts";
import { fragmentNow } from "./whole-page.ts";

/** A failure is told, and the run stays. */
export async function obey(page: Page, command: Command): Promise<void> {
  try {
    await act(page, command);
  } catch (error) {
    if (error instanceof Problem) await fetchLaterWords().catch(() => undefined);
    tell({ type: "refused", command: command.type, why: error instanceof Error ? error.message : String(error) });
  }
}

async function act(page: Page, command: Command): Promise<void> {
  const { playground, focus } = page;
  switch (command.type) {
    case "train":
      return void (await playground.train(command.updates ?? undefined));
    case "pause":
      return playground.pause();
    case "open":
      return page.openings.inTurn(() => openLink(page, command.link));
    case "step": {
      const steps = shownPicture(page)?.trace.steps ?? 1;
      return focus.setState({ time: Math.min(command.step, steps - 1) });
    }
    case "read":
      return tell({
        type: "answer",
        id: command.id,
        ...standingOf(page),
        link: await fragmentNow(page),
        arrays: await arraysOf[command.what](page),
      });
  }
}

function standingOf({ playground }: Page): Standing {
  const { update, loss, metrics } = playground.run.getState();
  return { update, loss, metrics };
}

function traceOf(page: Page): readonly NamedArray[] {
  const signals = shownPicture(page)?.trace.signals ?? [];
  return signals.map(({ name, axes, sizes, data }) => ({ name, axes, sizes, data }));
}

async function weightsOf({ playground }: Page): Promise<readonly NamedArray[]> {
  const { prepare } = await import("../../train/prepare.ts");
  const { snapshot } = await playground.checkpoint();
  const { parameters } = prepare(playground.run.getState().experiment).program;
  return parameters.map(({ name, axes, sizes, offset }) => {
    const size = sizes.reduce((product, one) => product * one, 1);
    return { name, axes, sizes, data: snapshot.weights.slice(offset, offset + size) };
  });
}

/** Of every look at held-out episodes that is kept: its update, their loss, and each metric by its name. */
function metricsOf({ playground }: Page): readonly NamedArray[] {
  const { looks } = playground.run.getState().archive;
  const names = Object.keys(looks.at(-1)?.metrics ?? {});
  const column = (name: string, valueOf: (look: Look) => number): NamedArray => {
    const data = Float32Array.from(looks, valueOf);
    return { name, axes: ["look"], sizes: [data.length], data };
  };
  return [
    column("update", ({ update }) => update),
    column("loss", ({ loss }) => loss),
    ...names.map((name) => column(name, ({ metrics }) => metrics[name] ?? NaN)),
  ];
}

const arraysOf = { trace: traceOf, weights: weightsOf, metrics: metricsOf };
