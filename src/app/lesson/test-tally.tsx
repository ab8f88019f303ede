/** What a class had right before a lesson and after it, and its gain. */
import type { TestItem } from "../../lessons/lesson.ts";
import { measuredClass, sides, type Tested } from "../../lessons/questions.ts";
import { useWords } from "../../ui/words.tsx";
import { saidIn } from "./said.ts";

interface TestTallyProps {
  readonly test: readonly TestItem[];
  readonly pupils: readonly Tested[];
}

export function TestTally({ test, pupils }: TestTallyProps) {
  const words = useWords();
  const measured = measuredClass(test, pupils);
  const { before, after, gain, items } = measured;
  if (before.n + after.n === 0) return null;
  return (
    <table className="lessonTable lessonTest">
      <caption>
        <b>{words.text("lesson.test.class")}</b>{" "}
        {gain.n === 0
          ? words.text("lesson.test.noGain")
          : words.text("lesson.test.gain", { gain: words.number(gain.value), n: gain.n })}
      </caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side}>{words.text(`lesson.test.${side}.n`, { n: measured[side].n })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((count, i) => (
          <tr key={i}>
            <th scope="row">{saidIn(test[i]?.ask ?? {}, words.language)}</th>
            {sides.map((side) => (
              <td key={side}>
                <meter min={0} max={Math.max(1, measured[side].n)} value={count[side]} /> {words.number(count[side])}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{words.text("lesson.test.mean", { all: test.length })}</th>
          {sides.map((side) => (
            <td key={side}>{words.number(measured[side].mean)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
