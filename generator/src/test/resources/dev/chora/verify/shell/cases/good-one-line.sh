#!/bin/sh
if true; then echo a; else echo b; fi; while false; do :; done; case x in x) ;; esac
