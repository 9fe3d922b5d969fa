"""Combinations that cover each pair of values of each two options at least once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from random import Random

Case = dict[str, object]


def pairwise(
    options: Mapping[str, Sequence[object]],
    fits: Callable[[Case], bool] = lambda case: True,
    *,
    seed: int = 1,
    tries: int = 40,
) -> Iterator[Case]:
    """Cases that together hold every pair of values that `fits` allows.

    Greedy: of `tries` random cases around an open pair the one with the most open pairs wins.
    The same seed gives the same cases.
    """
    random = Random(seed)
    names = list(options)
    open_pairs = {
        ((a, str(x)), (b, str(y))): {a: x, b: y}
        for a, b in combinations(names, 2)
        for x in options[a]
        for y in options[b]
    }

    def covered(case: Case) -> list[object]:
        return [k for k in open_pairs if all(str(case[name]) == value for name, value in k)]

    while open_pairs:
        key, start = next(iter(open_pairs.items()))
        candidates = [
            start | {name: random.choice(options[name]) for name in names if name not in start}
            for _ in range(tries)
        ]
        candidates = [{name: case[name] for name in names} for case in candidates if fits(case)]
        if not candidates:
            del open_pairs[key]
            continue
        best = max(candidates, key=lambda case: len(covered(case)))
        for pair in covered(best):
            del open_pairs[pair]
        yield best
