#!/bin/sh
| cat
