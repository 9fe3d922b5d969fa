#!/bin/bash
{ echo a; echo b; } > out 2>&1
( cd x && ls ) | tee log &
exec 3<> file {fd}>other
echo hi >&2 <<< "word"
