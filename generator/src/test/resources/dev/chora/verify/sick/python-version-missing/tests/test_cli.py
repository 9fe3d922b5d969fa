from hello_tool.cli import main


def test_main() -> None:
    main()
