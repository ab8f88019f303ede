"""Loads every N.safetensors of a folder into PyTorch's own modules, strictly, and writes what they say to input.json as output.json."""

import json
import sys
from pathlib import Path

import torch
from torch import nn

sys.path.insert(0, "src/export/python")
from tensors import read_tensors  # noqa: E402

GATES = {1: nn.RNN, 3: nn.GRU, 4: nn.LSTM}


def metadata(path):
    raw = path.read_bytes()
    return json.loads(raw[8 : 8 + int.from_bytes(raw[:8], "little")])["__metadata__"]


class Network(nn.Module):
    def __init__(self, state, settings):
        super().__init__()
        rows, hidden = state["rnn.weight_hh_l0"].shape
        make = GATES[rows // hidden]
        assert settings["module"] == "nn." + make.__name__
        chosen = {"nonlinearity": settings["nonlinearity"]} if make is nn.RNN else {}
        layers = sum(name.startswith("rnn.weight_hh") for name in state)
        self.rnn = make(state["rnn.weight_ih_l0"].shape[1], hidden, layers, batch_first=True, **chosen)
        self.linear = nn.Linear(hidden, state["linear.weight"].shape[0])

    def forward(self, x):
        return self.linear(self.rnn(x)[0])


def main():
    folder = Path(sys.argv[1])
    given = json.loads((folder / "input.json").read_text())
    x = torch.tensor(given["input"]).view(1, given["steps"], -1)
    output = []
    for path in sorted(folder.glob("*.safetensors")):
        state = read_tensors(path)
        network = Network(state, metadata(path))
        network.load_state_dict(state, strict=True)
        with torch.no_grad():
            output.append(network.double()(x.double()).flatten().tolist())
    (folder / "output.json").write_text(json.dumps(output))


main()
