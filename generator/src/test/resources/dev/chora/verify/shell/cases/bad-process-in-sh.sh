#!/bin/sh
diff <(ls) <(ls)
