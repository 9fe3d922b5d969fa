from .cli import app as main

if __name__ == "__main__":
    main()
