"""How much a run tries: a part with the same findings, or all of it in `make soak`."""

import os
from collections.abc import Sequence

IS_SOAK = os.environ.get("SOAK") == "1"


def everything(whole: Sequence, part: Sequence) -> Sequence:
    """All in `make soak`, else a part of it."""
    return whole if IS_SOAK else part
