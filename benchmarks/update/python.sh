# Sets python to an interpreter that has Copier 9.19.1 and cruft. Sourced; here is the folder of this file.
root="$(cd "$here/../.." && pwd)"
export CHORA="${CHORA:-$root/chora}" PYTHONDONTWRITEBYTECODE=1
python="${PYTHON:-python3}"
if ! "$python" -c 'import sys, copier, cruft; sys.exit(copier.__version__ != "9.19.1")' 2>/dev/null; then
  if [ ! -x "$here/target/venv/bin/cruft" ]; then
    mkdir -p "$here/target"
    "$python" -m venv "$here/target/venv"
    "$here/target/venv/bin/pip" install --quiet 'copier==9.19.1' cruft
  fi
  python="$here/target/venv/bin/python"
fi
"$CHORA" --version >/dev/null
