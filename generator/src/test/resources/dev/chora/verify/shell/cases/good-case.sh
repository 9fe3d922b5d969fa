#!/bin/sh
case "$1" in
    start|stop) echo "$1" ;;
    (restart) echo r ;;
    -h | --help)
        echo help
        ;;
    *) exit 1
esac
