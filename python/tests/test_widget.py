import pathlib
import tempfile
import unittest
from unittest import mock

import traitlets

from mnemoscope import Mnemoscope
from .test_arrays import told

link = "#v1&model=lstm&task=copy"


class WidgetTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        page = pathlib.Path(folder.name) / "mnemoscope.html"
        page.write_text("<html>忆镜</html>", "utf-8")
        patch = mock.patch("mnemoscope.widget._page_file", page)
        patch.start()
        self.addCleanup(patch.stop)

    def test_the_page_comes_from_the_package_when_a_cell_asks_for_it(self):
        widget = Mnemoscope(link)
        self.assertEqual(widget.sent, [])
        widget.hear({"type": "page"})
        self.assertEqual(widget.sent, [{"type": "page", "html": "<html>忆镜</html>"}])
        self.assertNotIn("html", str(widget.get_state()["link"]))

    def test_a_package_without_the_page_says_what_to_do(self):
        with mock.patch("mnemoscope.widget._page_file", pathlib.Path("nowhere.html")):
            with self.assertRaisesRegex(FileNotFoundError, "npm run notebook.*重新安装"):
                Mnemoscope()

    def test_what_is_asked_before_the_cell_is_shown_waits_for_it(self):
        widget = Mnemoscope(link)
        widget.train(200)
        widget.pause()
        self.assertEqual(widget.sent, [])
        widget.hear({"type": "ready"})
        wanted = [{"type": "train", "updates": 200}, {"type": "pause"}]
        self.assertEqual(widget.sent, wanted)
        widget.hear({"type": "ready"})
        self.assertEqual(widget.sent, wanted)
        widget.train()
        self.assertEqual(widget.sent[-1], {"type": "train", "updates": None})

    def test_what_the_page_tells_is_there_as_numpy_arrays(self):
        widget = Mnemoscope(link)
        seen = []
        widget.observe(lambda change: seen.append(change["new"]["memory"].shape), "trace")
        widget.set_state(
            {"update": 30, "loss": None, "link": f"{link}&update=30", "trace": [told(range(6), ["time", "slot"], [2, 3])]}
        )
        self.assertEqual((widget.update, widget.loss, seen), (30, None, [(2, 3)]))
        self.assertEqual(widget.trace.axes["memory"], ("time", "slot"))
        self.assertEqual(widget.get_state()["trace"], [told(range(6), ["time", "slot"], [2, 3])])
        with self.assertRaises(traitlets.TraitError):
            widget.trace = widget.trace

    def test_open_is_a_change_of_the_link_and_keeps_its_meaning_for_widgets(self):
        widget = Mnemoscope()
        self.assertTrue(widget.is_open)
        widget.open(link)
        self.assertEqual(widget.get_state()["link"], link)

    def test_what_is_no_number_of_updates_and_no_link_is_refused_in_both_languages(self):
        widget = Mnemoscope(link)
        for updates in [0, -1, 1.5, "9", True, 1_000_001]:
            with self.assertRaisesRegex(ValueError, "whole number .*应为"):
                widget.train(updates)
        with self.assertRaisesRegex(traitlets.TraitError, "65536 .*最多"):
            widget.open("x" * 65_537)
        with self.assertRaises(traitlets.TraitError):
            widget.open(7)
        self.assertEqual(widget.link, link)
