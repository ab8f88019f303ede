"""Safetensors files, with Python's own library and torch alone: https://github.com/huggingface/safetensors"""

import json
import struct

import torch

TYPES = {"F32": torch.float32, "U8": torch.uint8}


def read_tensors(path):
    """Every tensor of the file by name, as float32."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    header.pop("__metadata__", None)
    return {name: read_tensor(data, **entry) for name, entry in header.items()}


def read_tensor(data, dtype, shape, data_offsets):
    start, end = data_offsets
    return torch.frombuffer(data[start:end], dtype=TYPES[dtype]).reshape(shape).float()


def write_tensors(path, tensors, metadata):
    """float32 tensors by name, and words by name."""
    header, chunks, end = {"__metadata__": metadata}, [], 0
    for name, tensor in tensors.items():
        chunk = struct.pack(f"<{tensor.numel()}f", *tensor.flatten().tolist())
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [end, end + len(chunk)]}
        chunks.append(chunk)
        end += len(chunk)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(chunks))


def key_of(module, name):
    """The name of a parameter in the file: its own, but where Python or PyTorch allowed no such attribute."""
    return ".".join(module.renamed.get(part, part) for part in name.split("."))


@torch.no_grad()
def load_weights(module, path):
    """Puts the weights of the file into the module; each must be there, in its shape, and no other."""
    tensors = read_tensors(path)
    for name, parameter in module.named_parameters():
        tensor = tensors.pop(key_of(module, name))
        if tensor.shape != parameter.shape:
            raise ValueError(f"{name}: the file has {list(tensor.shape)}, the module {list(parameter.shape)}")
        parameter.copy_(tensor)
    if tensors:
        raise ValueError(f"the module has no parameter for {', '.join(tensors)}")


def save_weights(module, path, update):
    """A file that Mnemoscope opens: drop it on the page. `update`: updates that the weights have seen."""
    tensors = {key_of(module, name): p.detach() for name, p in module.named_parameters()}
    write_tensors(path, tensors, {"update": str(update)})
