import os
if os.name == "nt": x = 1
elif True:
    x = 2
else:
    x = 3
try:
    pass
except (ValueError,
        KeyError) as error:
    raise SystemExit(1) from error
finally:
    del x
class A(object): pass
async def f(a, /, b: int = 1, *args, c, **kwargs) -> dict[str, int]:
    async with a as b, c as d:
        return {**kwargs, "a": [*args]}
def g(): return lambda: 0
