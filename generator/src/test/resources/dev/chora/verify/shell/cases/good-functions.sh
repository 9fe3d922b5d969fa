#!/bin/bash
f() { echo one; }
g() (
    echo two
)
function h {
    local x=(1 2 "$@")
    echo "${x[@]}"
}
f; g && h || exit 1
