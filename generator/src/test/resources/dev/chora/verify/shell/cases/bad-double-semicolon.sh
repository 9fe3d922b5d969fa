#!/bin/sh
echo a;;
