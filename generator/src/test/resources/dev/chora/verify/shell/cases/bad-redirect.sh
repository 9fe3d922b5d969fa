#!/bin/sh
echo a >
