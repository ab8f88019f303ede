import base64
import unittest

import numpy

from mnemoscope.arrays import Arrays, from_json, to_json


def told(values, axes, sizes, name="memory"):
    data = base64.b64encode(numpy.array(values, "<f4").tobytes()).decode("ascii")
    return {"name": name, "axes": axes, "sizes": sizes, "data": data}


class ArraysTest(unittest.TestCase):
    def test_rows_come_first_and_axes_keep_their_names(self):
        arrays = from_json([told(range(6), ["time", "slot"], [2, 3]), told([7], [], [], "bias")])
        self.assertEqual(arrays["memory"].tolist(), [[0, 1, 2], [3, 4, 5]])
        self.assertEqual(arrays["memory"].dtype, numpy.float32)
        self.assertEqual(arrays.axes, {"memory": ("time", "slot"), "bias": ()})
        self.assertEqual(arrays["bias"].shape, ())

    def test_what_was_told_comes_back_to_the_bit(self):
        for one in [told([0.1, float("nan"), -0.0], ["look"], [3]), told([], ["look"], [0])]:
            self.assertEqual(to_json(from_json([one])), [one])
        self.assertEqual(to_json(Arrays()), [])

    def test_numbers_that_do_not_fit_their_sizes_are_refused_in_both_languages(self):
        with self.assertRaisesRegex(ValueError, "6 numbers .*应有 6 个数"):
            from_json([told(range(5), ["time", "slot"], [2, 3])])
