#!/bin/sh
cat <<EOF
if this ' is "text $(echo sub)
EOF
cat <<-'END'
	done fi }
	END
cat <<A <<B
a
A
b
B
echo after
