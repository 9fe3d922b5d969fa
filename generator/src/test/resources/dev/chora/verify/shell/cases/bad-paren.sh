#!/bin/sh
( echo a
