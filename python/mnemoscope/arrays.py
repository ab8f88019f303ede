"""Named arrays, as the page tells them: a list of ``{name, axes, sizes, data}``, ``data`` float32 in base64, row by row."""

import base64
import math

import numpy


class Arrays(dict):
    """Arrays by name: each float32, read-only, of one dimension for each of its axes.

    ``axes``: by the same names, what the dimensions are called, as ``("time", "slot", "width")``.
    """

    def __init__(self, arrays=(), axes=()):
        super().__init__(arrays)
        self.axes = dict(axes)


def from_json(told, _widget=None):
    """Arrays of what the page told.

    :raises ValueError: where an array has not the numbers that its sizes say.
    """
    return Arrays(
        {one["name"]: _array(one) for one in told},
        {one["name"]: tuple(one["axes"]) for one in told},
    )


def to_json(arrays, _widget=None):
    """What the page would tell to give ``arrays``."""
    return [
        {
            "name": name,
            "axes": list(arrays.axes[name]),
            "sizes": list(array.shape),
            "data": base64.b64encode(array.astype("<f4").tobytes()).decode("ascii"),
        }
        for name, array in arrays.items()
    ]


def _array(told):
    name, axes, sizes = told["name"], told["axes"], told["sizes"]
    values = numpy.frombuffer(base64.b64decode(told["data"]), "<f4")
    if values.size != math.prod(sizes):
        wanted = " × ".join(f"{axis} {size}" for axis, size in zip(axes, sizes))
        raise ValueError(
            f"{name}: {math.prod(sizes)} numbers ({wanted}) were expected, got {values.size}. "
            f"{name}：应有 {math.prod(sizes)} 个数（{wanted}），得到 {values.size} 个。"
        )
    return values.reshape(sizes)
