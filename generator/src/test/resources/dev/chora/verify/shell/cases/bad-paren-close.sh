#!/bin/sh
echo a )
