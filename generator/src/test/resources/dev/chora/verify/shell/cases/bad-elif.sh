#!/bin/sh
if true; then echo; else if false; then echo; fi
