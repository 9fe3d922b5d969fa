match x:
    case [1, *_] if y:
        pass
    case {"a": b, **rest}:
        pass
    case _:
        pass
match = 1
print(match)
type = 2
