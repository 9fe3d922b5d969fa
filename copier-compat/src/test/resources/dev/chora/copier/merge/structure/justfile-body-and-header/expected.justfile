set shell := ["bash", "-c"]

image := "y"

# run the tests
test *args: build
    pytest {{args}}

build: lint
    docker build .
    echo done

lint:
    ruff check
