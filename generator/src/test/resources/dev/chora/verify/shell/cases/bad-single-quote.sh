#!/bin/sh
echo 'open
exit 0
