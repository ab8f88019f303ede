/** Noise by hand: a slider for each number that the model draws, and what would come of another. */
import { useId } from "react";
import { formatNumber } from "../../draw/format.ts";
import type { NoiseChannel } from "../../engine/extend.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useRun, useTry, useView } from "../context.tsx";
import "./noise.css";
import { offProps } from "../../ui/off.ts";

/** Standard deviations to either side. */
const reach = 10;
/** More sliders than this are no control any more. */
const mostSliders = 32;

/** Nothing where the model draws no noise. */
export function NoisePanel() {
  const words = useWords();
  const title = useId();
  const { playground } = usePage();
  const attempt = useTry();
  const channels = useRun((run) => run.channels);
  const isDrawn = useLooking(({ probe }) => probe.noise.every((value) => value === null));
  if (channels.length === 0) return null;
  const shown = channels.slice(0, mostSliders);
  return (
    <section className="noise" aria-labelledby={title}>
      <header>
        <h2 id={title}>{words.text("noise.title")}</h2>
        <button
          type="button"
          className="plainButton"
          {...offProps(isDrawn && words.text("noise.reset.none"))}
          onClick={() => attempt(() => playground.episode.drawNoise())}
        >
          {words.text("noise.reset")}
        </button>
      </header>
      <p>
        {words.text("noise.why")}
        {shown.length < channels.length &&
          ` ${words.text("noise.first", { count: shown.length, all: channels.length })}`}
      </p>
      <div className="noiseChannels">
        {shown.map((channel, index) => (
          <Channel key={nameOf(words, channel)} name={nameOf(words, channel)} index={index} />
        ))}
      </div>
    </section>
  );
}

function Channel({ name, index }: { readonly name: string; readonly index: number }) {
  const words = useWords();
  const id = useId();
  const tag = factsOf(useView((view) => view.language)).tag;
  const { playground } = usePage();
  const attempt = useTry();
  const value = useLooking(({ probe }) => probe.noise[index] ?? null);
  const told = value === null ? words.text("noise.drawn") : formatNumber(tag, value);
  return (
    <div className="noiseChannel">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={-reach}
        max={reach}
        step={0.1}
        value={value ?? 0}
        data-drawn={value === null || undefined}
        aria-valuetext={told}
        onChange={(event) => attempt(() => playground.episode.chooseNoise(index, Number(event.target.value)))}
      />
      <output htmlFor={id}>{told}</output>
    </div>
  );
}

/** "code number 3", counted from 0 as everywhere on the page; what has several axes is told by a place along each. */
function nameOf(words: Words, channel: NoiseChannel): string {
  const places = channel.map(({ axis, index }) => `${words.loose(`score.axis.${axis}`, axis)} ${index}`);
  return places.length > 0 ? places.join(" · ") : words.text("noise.only");
}
