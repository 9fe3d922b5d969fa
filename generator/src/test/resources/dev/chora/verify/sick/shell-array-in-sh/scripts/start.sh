#!/bin/sh
files=(a b)
echo "${files}"
