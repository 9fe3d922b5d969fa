#!/bin/sh
x=$(date
echo "$x"
