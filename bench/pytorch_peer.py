"""PyTorch's side of the benchmark: reads one JSON request per line and answers each with one line of JSON.

{"open": {...}}   builds the network with the given weights; answers {"loss"} of the batch.
{"printed": path} the same with a module that the export printed, in a folder as src/export/testing/answer.py reads it.
{"run": steps}    trains; answers {"milliseconds", "processor"} for all of them.
The first line, unasked, is {"version", "blas"}, or {"missing": why} without PyTorch.
"""

import json
import os
import runpy
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

try:
    import torch
    from torch import nn
    from torch.nn import functional as F
except ImportError as error:
    print(json.dumps({"missing": str(error)}))
    sys.exit()

torch.set_num_threads(1)


def blas():
    """The folder of libblas.so as the process has it mapped: Debian's alternatives decide which library that is."""
    with open("/proc/self/maps") as maps:
        paths = [line.split()[-1] for line in maps if "/libblas.so" in line]
    return os.path.dirname(paths[0]) if paths else "a BLAS of its own"


def floats(values):
    return torch.tensor(values, dtype=torch.float32)


def joined(weights, names, rows):
    """Matrices of the named weights one below the other, each with `rows` rows in all."""
    return torch.cat([floats(weights[name]).reshape(rows, -1) for name in names], dim=0)


class Lstm(nn.Module):
    """nn.LSTM and a linear output at every timestep."""

    def __init__(self, work, weights):
        super().__init__()
        unit, size = work["unit"], work["input"]
        self.lstm = nn.LSTM(size, unit, batch_first=True)
        self.output = nn.Linear(unit, work["output"])
        gates = "ifgo"
        with torch.no_grad():
            self.lstm.weight_ih_l0.copy_(joined(weights, [f"{g}.x" for g in gates], unit))
            self.lstm.weight_hh_l0.copy_(joined(weights, [f"{g}.h" for g in gates], unit))
            self.lstm.bias_ih_l0.copy_(joined(weights, [f"{g}.bias" for g in gates], unit).flatten())
            self.lstm.bias_hh_l0.zero_()
            self.output.weight.copy_(floats(weights["output.h"]).reshape(-1, unit))
            self.output.bias.copy_(floats(weights["output.bias"]))

    def forward(self, x):
        return self.output(self.lstm(x)[0])


class Ntm(nn.Module):
    """The neural Turing machine of src/models/ntm/ntm.cell: LSTM controller, one head of each kind, reads before it writes.

    Written as an eager user would who cares for speed: one cell call, one product for all that the heads are told.
    """

    head_parts = ("key", "strength", "blend", "move", "sharp")

    def __init__(self, work, weights, slots=128, width=20):
        super().__init__()
        unit, size = work["unit"], work["input"]
        self.unit, self.slots, self.width = unit, slots, width
        self.cell = nn.LSTMCell(size + width, unit)
        names = [f"{head}.{part}" for head in ("ww", "wr") for part in self.head_parts] + ["erase", "add"]
        self.sizes = [len(weights[f"{name}.bias"]) for name in names]
        self.heads = nn.Linear(unit, sum(self.sizes))
        self.output = nn.Linear(unit + width, work["output"])
        self.seen = nn.Parameter(floats(weights["seen"]))
        self.wr = nn.Parameter(floats(weights["wr"]))
        self.ww = nn.Parameter(floats(weights["ww"]))
        with torch.no_grad():
            self.load(weights, names, unit, work["output"])

    def load(self, weights, names, unit, outputs):
        gates = [f"ctrl.{g}" for g in "ifgo"]
        of_input = [joined(weights, [f"{g}.{part}" for g in gates], unit) for part in ("x", "seen")]
        self.cell.weight_ih.copy_(torch.cat(of_input, dim=1))
        self.cell.weight_hh.copy_(joined(weights, [f"{g}.h" for g in gates], unit))
        self.cell.bias_ih.copy_(joined(weights, [f"{g}.bias" for g in gates], unit).flatten())
        self.cell.bias_hh.zero_()
        self.heads.weight.copy_(torch.cat([floats(weights[f"{n}.ctrl"]).reshape(-1, unit) for n in names]))
        self.heads.bias.copy_(torch.cat([floats(weights[f"{n}.bias"]) for n in names]))
        of_output = [floats(weights[f"output.{part}"]).reshape(outputs, -1) for part in ("ctrl", "seen")]
        self.output.weight.copy_(torch.cat(of_output, dim=1))
        self.output.bias.copy_(floats(weights["output.bias"]))

    def address(self, memory, norms, parts, before):
        """Content, interpolation, shift, sharpening: [batch, slot]."""
        key, strength, blend, move, sharp = parts
        key = torch.tanh(key)
        alike = torch.bmm(memory, key.unsqueeze(2)).squeeze(2) / (norms * key.norm(dim=1, keepdim=True) + 1e-8)
        content = F.softmax(F.softplus(strength) * alike, dim=1)
        blend = torch.sigmoid(blend)
        gated = blend * content + (1 - blend) * before
        move = F.softmax(move, dim=1)
        shifted = gated.roll(-1, 1) * move[:, 0:1] + gated * move[:, 1:2] + gated.roll(1, 1) * move[:, 2:3]
        sharpened = (shifted + 1e-8) ** (1 + F.softplus(sharp))
        return sharpened / sharpened.sum(dim=1, keepdim=True)

    def forward(self, x):
        batch = x.shape[0]
        memory = x.new_full((batch, self.slots, self.width), 1e-6)
        seen = self.seen.expand(batch, -1)
        wr = F.softmax(self.wr, dim=0).expand(batch, -1)
        ww = F.softmax(self.ww, dim=0).expand(batch, -1)
        h = c = x.new_zeros(batch, self.unit)
        told = []
        for moment in x.unbind(1):
            h, c = self.cell(torch.cat([moment, seen], dim=1), (h, c))
            parts = self.heads(h).split(self.sizes, dim=1)
            norms = memory.norm(dim=2)
            ww = self.address(memory, norms, parts[0:5], ww)
            wr = self.address(memory, norms, parts[5:10], wr)
            seen = torch.bmm(wr.unsqueeze(1), memory).squeeze(1)
            erase, add = torch.sigmoid(parts[10]).unsqueeze(1), torch.tanh(parts[11]).unsqueeze(1)
            where = ww.unsqueeze(2)
            memory = memory * (1 - where * erase) + where * add
            told.append(torch.cat([h, seen], dim=1))
        return self.output(torch.stack(told, dim=1))


class Training:
    """One network, its Adam, and one batch. Subclasses give model and loss."""

    def __init__(self, model):
        self.model = model
        self.optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)

    def step(self):
        self.optimiser.zero_grad(set_to_none=True)
        loss = self.loss()
        loss.backward()
        self.optimiser.step()
        return loss.item()

    def run(self, steps):
        """Milliseconds that went by, and those in which this process had a processor."""
        started, worked = time.perf_counter(), time.process_time()
        for _ in range(steps):
            self.step()
        went, had = time.perf_counter() - started, time.process_time() - worked
        return {"milliseconds": went * 1000, "processor": had * 1000}


class Written(Training):
    """A network of this file."""

    def __init__(self, work):
        super().__init__({"lstm": Lstm, "ntm": Ntm}[work["model"]](work, work["weights"]))
        self.input = floats(work["batch"]["input"]).reshape(work["size"], work["steps"], work["input"])
        target = floats(work["batch"]["target"])
        self.is_class = work["model"] == "lstm"
        self.target = target.long() if self.is_class else target.reshape(work["size"], work["steps"], work["output"])

    def loss(self):
        logits = self.model(self.input)
        if self.is_class:
            return F.cross_entropy(logits.flatten(0, 1), self.target)
        return F.binary_cross_entropy_with_logits(logits, self.target)


class Printed(Training):
    """A network that the export printed, on its own batch."""

    losses = {
        "value": lambda output, target: (output - target).square().mean(-1),
        "bits": lambda output, target: F.binary_cross_entropy_with_logits(output, target, reduction="none").mean(-1),
        "class": lambda output, target: F.cross_entropy(output.transpose(1, 2), target.long(), reduction="none"),
    }

    def __init__(self, folder):
        with open(f"{folder}/case.json") as file:
            self.case = json.load(file)
        tensors = runpy.run_path(f"{folder}/tensors.py")
        model = runpy.run_path(f"{folder}/model.py")[self.case["className"]]()
        tensors["load_weights"](model, f"{folder}/weights.safetensors")
        super().__init__(model)
        batch = tensors["read_tensors"](f"{folder}/batch.safetensors")
        self.input, self.target, self.mask = batch["input"], batch["target"], batch["mask"]
        self.given = {"noise": batch["noise"]} if "noise" in batch else {}
        if "update" in self.case:
            self.given["update"] = self.case["update"]

    def loss(self):
        said = self.model(self.input, **self.given)
        output, terms = said if isinstance(said, tuple) else (said, {})
        each = self.losses[self.case["loss"]](output, self.target) + sum(terms.values())
        return (each * self.mask).sum() / self.mask.sum()


def main():
    def answer(value):
        print(json.dumps(value), flush=True)

    answer({"version": torch.__version__, "blas": blas()})
    training = None
    for line in sys.stdin:
        request = json.loads(line)
        if "run" in request:
            answer(training.run(request["run"]))
        else:
            training = Written(request["open"]) if "open" in request else Printed(request["printed"])
            answer({"loss": training.loss().item()})


main()
