#!/bin/sh
# it's a comment with ' and "
echo a#b # and 'another
