#!/bin/sh
f() {
    echo a
