#!/bin/sh
set -eu
if [ -f x ]; then
    echo "yes"
elif test -d y; then echo dir
else
    echo 'no'
fi
