#!/bin/sh
echo a |
