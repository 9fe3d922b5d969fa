#!/usr/bin/env bash
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
extras=("dev" "docs")
for extra in "${extras[@]}"; do
    pip install "${here}/..[${extra}]" || {
        echo "could not install ${extra}" >&2
        exit 1
    }
done
cat <<-USAGE
	leafpress is installed; don't forget "leafpress --version"
	USAGE
