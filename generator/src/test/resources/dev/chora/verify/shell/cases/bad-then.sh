#!/bin/sh
if true
    echo a
fi
