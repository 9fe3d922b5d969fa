#!/bin/bash
for f in *.txt "$@"; do echo "$f"; done
for ((i = 0; i < 3; i++)); do echo "$i"; done
while read -r line; do
    echo "$line"
done < file
until false; do break; done
for x; do echo "$x"; done
