@a.b(c)
@d
def f():
    """Doc {not a field}."""
    return
