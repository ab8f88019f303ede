"""Runs printed models: for every folder below the one given, output, loss and gradients of its batch, as answer.json there.

A folder holds model.py, tensors.py, weights.safetensors, batch.safetensors and case.json. Everything is computed in double
precision, so that only one side of a comparison rounds, and once more in single precision, to know what rounding can do.
"""

import importlib.util
import json
import sys
from pathlib import Path

import torch
from torch.nn import functional as F

LOSSES = {
    "value": lambda output, target: (output - target).square().mean(-1),
    "bits": lambda output, target: F.binary_cross_entropy_with_logits(output, target, reduction="none").mean(-1),
    "class": lambda output, target: F.cross_entropy(output.transpose(1, 2), target.long(), reduction="none"),
}


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(folder):
    case = json.loads((folder / "case.json").read_text())
    tensors = load(folder / "tensors.py")
    model = getattr(load(folder / "model.py"), case["className"])()
    names = {name: tensors.key_of(model, name) for name, _ in model.named_parameters()}
    fresh = {names[name]: p.detach().flatten().tolist() for name, p in model.named_parameters()}
    tensors.load_weights(model, folder / "weights.safetensors")
    batch = tensors.read_tensors(folder / "batch.safetensors")
    single = compute(model, names, case, batch)
    double = compute(model.double(), names, case, {name: tensor.double() for name, tensor in batch.items()})
    return {**double, "single": single, "fresh": fresh}


def compute(model, names, case, batch):
    given = {name: batch[name] for name in ("noise", "uniform") if name in batch}
    if "update" in case:
        given["update"] = case["update"]
    signals = {}
    said = model(batch["input"], signals=signals, **given)
    output, terms = said if isinstance(said, tuple) else (said, {})
    each = LOSSES[case["loss"]](output, batch["target"]) + sum(terms.values())
    loss = (each * batch["mask"]).sum() / batch["mask"].sum().clamp(min=1)
    model.zero_grad()
    loss.backward()
    gradients = {
        names[name]: (torch.zeros_like(p) if p.grad is None else p.grad).flatten().tolist()
        for name, p in model.named_parameters()
    }
    first = {name: signal[0].flatten().tolist() for name, signal in signals.items()}
    return {"output": output.flatten().tolist(), "loss": loss.item(), "gradients": gradients, "signals": first}


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    for case in sorted(Path(sys.argv[1]).glob("*/case.json")):
        try:
            found = json.dumps(answer(case.parent), allow_nan=False)
        except Exception as error:
            found = json.dumps({"error": f"{type(error).__name__}: {error}"})
        (case.parent / "answer.json").write_text(found)


main()
