a = b = 1
a //= 2; b **= 3
c = a @ b if a is not b else not a
d = a < b <= 3 != 4
e: int
f: list[int] = []
print(*[1], **{}, sep="")
(g := 5)
h = 1_000 + 0xff + 1e-5 + 1j + .5 + 5.
i = x[1:2, ::3, ...]
