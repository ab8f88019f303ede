"""Runs the printed train.py of every folder below the one given, for as many steps as asked."""

import runpy
import sys
from pathlib import Path

import torch

torch.set_num_threads(1)
for folder in sorted(Path(sys.argv[1]).glob("*/train.py")):
    for name in ("model", "tensors"):
        sys.modules.pop(name, None)
    sys.path[0] = str(folder.parent)
    steps, out = sys.argv[2], str(folder.parent / "trained.safetensors")
    arguments, sys.argv = sys.argv, ["train.py", "--steps", steps, "--every", steps, "--out", out]
    runpy.run_path(str(folder), run_name="__main__")
    sys.argv = arguments
