/** What the text task has of its own: bring a text, and let the network write on. */
import { useState } from "react";
import { asShown } from "../../core/as-shown.ts";
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, useOpening, usePage, useRun, useTry, useView } from "../context.tsx";
import { EncodingField } from "./encoding.tsx";
import { FileButton } from "./file-button.tsx";
import { openText, openTextFile } from "./open-file.ts";
import { useTyped } from "../typed.ts";
import { offProps } from "../../ui/off.ts";

/** A field in which one types shows no more of a text that came as a file, in characters. */
const longestShown = 20_000;

export function TextFields() {
  return (
    <>
      <TextNow />
      <OwnText />
      <SampleText />
    </>
  );
}

/** Which text the network reads, as it is told of other data. */
function TextNow() {
  const words = useWords();
  const name = useExperiment((state) => state.textName);
  const sample = useExperiment((state) => state.experiment.task.settings["sample"]);
  const fact = useRun(({ facts }) => facts.find(({ key }) => key === "fact.text"));
  if (!fact) return null;
  const counts = Object.entries(fact.parameters).map(([key, count]) => [key, words.number(Number(count))]);
  const title =
    sample === "own" ? asShown(name) || words.text("text.typed") : words.loose(`option.${String(sample)}`, "");
  return (
    <fieldset>
      <legend>{words.text("text.now")}</legend>
      <p className="textNow">
        <b>{title}</b> · {words.loose(fact.key, "", Object.fromEntries(counts))}
      </p>
    </fieldset>
  );
}

function OwnText() {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const tag = factsOf(useView((view) => view.language)).tag;
  const { settings } = useExperiment((state) => state.experiment.task);
  const own = settings["sample"] === "own" ? String(settings["text"] ?? "") : "";
  const [text, setText] = useTyped("text", own.slice(0, longestShown));
  const characters = Array.from(text);
  const count = formatNumber(tag, characters.length);
  const symbols = formatNumber(tag, new Set(characters).size);
  const learn = async (): Promise<void> => {
    await openText(page, "", text);
    // Of a long text the field would else show the beginning only.
    setText(text, text.slice(0, longestShown));
  };
  return (
    <fieldset>
      <legend>{words.text("text.own")}</legend>
      <textarea
        aria-label={words.text("text.own")}
        placeholder={words.text("text.paste")}
        rows={7}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {own !== "" && <TextEncoding text={own} />}
      {text !== "" && <small className="muted">{words.text("text.size", { count, symbols })}</small>}
      <div className="actions">
        <button
          type="button"
          className="strong"
          {...offProps(text.trim() === "" ? words.text("off.text.empty") : text === own && words.text("off.text.used"))}
          onClick={() => open(learn)}
        >
          {words.text("text.use")}
        </button>
        <FileButton />
        <small className="muted">{words.text("text.limit")}</small>
      </div>
    </fieldset>
  );
}

/** Of a text that came from a file. */
function TextEncoding({ text }: { readonly text: string }) {
  const page = usePage();
  const { files } = page.playground;
  const file = files.sourceOf(text);
  if (!file) return null;
  return <EncodingField file={file} onChange={(bytes, encoding) => openTextFile(page, file.name, bytes, encoding)} />;
}

function SampleText() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const [prompt, setPrompt] = useTyped("prompt", "");
  const [temperature, setTemperature] = useState(0.8);
  const [length, setLength] = useState(200);
  const [draw, setDraw] = useState(1);
  const [result, setResult] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const written = useRun((run) => run.written);
  const shown = isWriting ? written : result;
  async function write(): Promise<void> {
    setIsWriting(true);
    try {
      setResult(await playground.sample(prompt, length, temperature, draw));
      setDraw(draw + 1);
    } finally {
      setIsWriting(false);
    }
  }
  return (
    <fieldset>
      <legend>{words.text("text.sample")}</legend>
      <label className="line">
        <span>{words.text("text.sample.prompt")}</span>
        <input type="text" value={prompt} onChange={(event) => setPrompt(event.target.value)} />
      </label>
      <TemperatureField value={temperature} onChange={setTemperature} />
      <LengthField value={length} onChange={setLength} />
      <small className="muted">{words.text("text.sample.why")}</small>
      <div className="actions">
        <button
          type="button"
          className="strong"
          {...offProps(isWriting && words.text("off.text.writing"))}
          onClick={() => attempt(write)}
        >
          {words.text("text.sample.write")}
        </button>
      </div>
      {isWriting && <Writing done={Array.from(written).length} length={length} />}
      {shown !== null && (
        <blockquote
          className="sample"
          aria-label={words.text("text.sample.result")}
          aria-live="polite"
          aria-busy={isWriting}
        >
          <b>{prompt}</b>
          {shown}
        </blockquote>
      )}
    </fieldset>
  );
}

function Writing({ done, length }: { readonly done: number; readonly length: number }) {
  const words = useWords();
  return (
    <p className="readingLine">
      <span>{words.text("text.writing")}</span>{" "}
      <progress aria-label={words.text("text.writing")} max={length} value={done} />
    </p>
  );
}

interface AmountProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function TemperatureField({ value, onChange }: AmountProps) {
  const words = useWords();
  return (
    <label className="line">
      <span>{words.text("text.sample.temperature")}</span>
      <input
        type="range"
        min={0}
        max={2}
        step={0.05}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output>{words.number(value)}</output>
    </label>
  );
}

const longestSample = 2000;

function LengthField({ value, onChange }: AmountProps) {
  const words = useWords();
  return (
    <label className="line">
      <span>{words.text("text.sample.length")}</span>
      <NumberInput value={value} min={1} max={longestSample} onChange={onChange} />
    </label>
  );
}
