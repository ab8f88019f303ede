/** README.md of the exported folder. */
import { plainWords } from "./names.ts";

export interface ReadmeOptions {
  readonly title: string;
  /** Class in model.py. */
  readonly className: string;
  /** Updates that the weights have seen. */
  readonly update: number;
  readonly batches: number;
  readonly batch: number;
}

export function writeReadme({ title, className, update, batches, batch }: ReadmeOptions): string {
  const weights = update === 0 ? "the weights that the run began with" : `the weights after ${update} updates`;
  const data =
    update === 0
      ? `the run's own first ${batches} batches of ${batch} episodes, and its held-out episodes`
      : `the ${batches} batches of ${batch} episodes that the run would go on with, and its held-out episodes`;
  const moments = update === 0 ? "" : " The optimiser starts with moments of zero.";
  return `# ${plainWords(title)}, in PyTorch

Python 3.9 or later and PyTorch 1.13 or later are all it takes:

    python train.py

trains on, prints loss and metric as it goes, and writes \`trained.safetensors\`, which Mnemoscope opens when it is dropped on
the page. \`python train.py --fresh\` begins with new weights; \`--help\` tells the rest.${moments}

| file | what it is |
| --- | --- |
| \`model.py\` | the model: its equations, line by line |
| \`train.py\` | loss, optimiser and clipping of the run |
| \`tensors.py\` | reads and writes safetensors files |
| \`weights.safetensors\` | ${weights} |
| \`data.safetensors\` | ${data} |
| \`experiment.json\` | the run itself: \`npx mnemoscope train experiment.json --updates 1000\` |

After the last batch \`train.py\` begins again with the first, where the run draws new ones: until then both do the same
updates, but for rounding and for random draws within the model.

In Python:

    from model import ${className}
    from tensors import load_weights, read_tensors

    model = ${className}().eval()
    load_weights(model, "weights.safetensors")
    x = read_tensors("data.safetensors")["held-out/0/input"]
    signals = {}
    output = model(x, signals=signals)  # [batch, time, output]; signals: every named value of the equations
`;
}
