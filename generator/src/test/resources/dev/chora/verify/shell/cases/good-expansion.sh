#!/bin/bash
a=${b:-"x}y"} c=$((1 + (2 * 3))) d=$(echo ")" '(' `date`)
echo "${a##*/}" "${#c}" "${d//\"/x}" $'it\'s' "$(cat <<EOF
inner )
EOF
)"
[[ $a =~ ^(x|y)+$ && ( -n $c || $d == *.tx? ) ]] && echo match
((a > 1)) && echo big
diff <(sort a) <(sort b) 2>&1 >/dev/null
