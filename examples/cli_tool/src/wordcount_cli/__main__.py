"""`python -m wordcount_cli` is the command line."""

from wordcount_cli.cli import main

if __name__ == "__main__":
    main()
