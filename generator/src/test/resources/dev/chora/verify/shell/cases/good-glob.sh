#!/bin/bash
shopt -s extglob
rm -rf !(keep|*.txt)
[[ $x == @(a|b) ]]
