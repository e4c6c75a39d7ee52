#!/usr/bin/env python3
"""Changes one place of a source file: plant.py FILE FROM TO. FROM must occur exactly once."""

import sys
from pathlib import Path

file, place, fault = Path(sys.argv[1]), *sys.argv[2:]
text = file.read_text()
if text.count(place) != 1:
    sys.exit(f"'{place}' occurs {text.count(place)} times in {file}")
file.write_text(text.replace(place, fault))
