#!/bin/bash
echo {a,b}{1..3} a{ }b "}"
mkdir -p src/{a,b}
awk '{ print $1 }' file
find . -name '*.py' -exec rm {} \;
