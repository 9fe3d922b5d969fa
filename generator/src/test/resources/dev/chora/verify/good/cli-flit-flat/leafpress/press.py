presses: dict[str, str] = {"plain": "{}", "bold": "**{}**"}
width, height = 80, 25
if width > 40:
    wide = True
else:
    wide = False


class Press:
    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __str__(self) -> str: return presses[self.kind].format(self.kind)
