set shell := ["bash", "-c"]

image := "x"

# run the tests
test *args: build
    pytest {{args}}

build:
    docker build .

mine:
    echo mine

# documents
[group("docs")]
docs:
    mkdocs build
