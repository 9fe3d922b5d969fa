from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

if t.TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Source


@dataclass(frozen=True)
class Port:
    name: str
    constants: dict[str, complex] = field(default_factory=dict)


def tides(
    port: Port, /, *, source: Source | None = None, days: int = 1
) -> Iterator[float]:
    if not (constants := port.constants):
        return
    for _, value in sorted(constants.items(), key=lambda item: -abs(item[1])):
        yield value.real if value.imag >= 0 else -value.real
