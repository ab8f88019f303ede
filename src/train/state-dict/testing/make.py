"""Writes the state_dicts beside it and answers.json: what PyTorch's own modules say to a random sequence, in double precision.

    /usr/bin/python3 src/train/state-dict/testing/make.py
"""

import json
import struct
from pathlib import Path

import torch
from torch import nn

FOLDER = Path(__file__).parent
INPUT, HIDDEN, OUTPUT, STEPS = 3, 5, 2, 12
DTYPES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16"}


class Network(nn.Module):
    def __init__(self, make, **settings):
        super().__init__()
        self.rnn = make(INPUT, HIDDEN, batch_first=True, **settings)
        self.head = nn.Linear(HIDDEN, OUTPUT)

    def forward(self, x):
        return self.head(self.rnn(x)[0])


def raw(tensor):
    bits = {2: torch.int16, 4: torch.int32, 8: torch.int64}[tensor.element_size()]
    return tensor.contiguous().view(bits).numpy().tobytes()


def save(state, path):
    """As `safetensors.torch.save_file` does."""
    header, data = {}, b""
    for name, tensor in state.items():
        offsets = [len(data), len(data) + tensor.numel() * tensor.element_size()]
        header[name] = {"dtype": DTYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": offsets}
        data += raw(tensor)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


CASES = {
    "rnn-tanh": (lambda: Network(nn.RNN), torch.float32, ""),
    "rnn-relu": (lambda: Network(nn.RNN, nonlinearity="relu"), torch.float32, ""),
    "lstm": (lambda: Network(nn.LSTM), torch.float32, ""),
    "gru": (lambda: Network(nn.GRU), torch.float32, ""),
    "lstm-two-layers": (lambda: Network(nn.LSTM, num_layers=2), torch.float32, "module."),
    "gru-three-layers-double": (lambda: Network(nn.GRU, num_layers=3), torch.float64, ""),
    "rnn-two-layers-without-bias": (lambda: Network(nn.RNN, num_layers=2, bias=False), torch.float32, "_orig_mod."),
    "gru-half": (lambda: Network(nn.GRU), torch.float16, ""),
    "lstm-bfloat": (lambda: Network(nn.LSTM), torch.bfloat16, ""),
}


def main():
    torch.manual_seed(11)
    answers = {}
    for name, (make, dtype, prefix) in CASES.items():
        network = make()
        for parameter in network.parameters():
            nn.init.uniform_(parameter, -0.7, 0.7)
        network = network.to(dtype)
        save({prefix + key: tensor for key, tensor in network.state_dict().items()}, FOLDER / f"{name}.safetensors")
        x = torch.randn(STEPS, INPUT)
        with torch.no_grad():
            said = network.double()(x.double()[None])[0]
        answers[name] = {"input": x.flatten().tolist(), "output": said.flatten().tolist()}
    (FOLDER / "answers.json").write_text(json.dumps(answers) + "\n")


main()
