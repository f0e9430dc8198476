"""The exports of the case systems: recognised by their content, brought to one shape, read as any other paper.

from raadslag.reading.systems import exported
"""

from raadslag.reading.systems.archive import Packed, unpack
from raadslag.reading.systems.recognise import exported

__all__ = ["Packed", "exported", "unpack"]
