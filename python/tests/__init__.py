"""A stand-in of anywidget's base class takes its place here: `python3 -m unittest discover -s tests -t .` in the folder `python`."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "standin"))
