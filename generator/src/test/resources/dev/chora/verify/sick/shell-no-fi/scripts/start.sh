#!/bin/sh
set -eu
if [ -f app.py ]; then
    python app.py
