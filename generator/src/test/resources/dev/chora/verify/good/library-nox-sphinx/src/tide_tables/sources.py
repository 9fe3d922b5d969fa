__all__ = ["FileSource", "Source"]


class Source:
    template = "{name}: {{{unit}}}"

    def label(self, name: str) -> str:
        return f"{self.template.format(name=name, unit='m'):>{len(name) + 8}}"


class FileSource(Source):
    r"""Reads \d+ lines."""
