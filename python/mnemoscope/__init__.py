"""Mnemoscope in a cell of a notebook: watch a small network learn to remember, and have what it learnt as numpy arrays."""

from .arrays import Arrays
from .widget import Mnemoscope

__all__ = ["Arrays", "Mnemoscope"]
