from hello_tool import __version__


def main() -> None:
    print(f"hello {__version__}")
