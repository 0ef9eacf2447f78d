#!/bin/sh
# Make the environment .venv with exactly the packages of requirements/$1.lock.
#
#   sh scripts/env.sh run|test
#
# uv is used where it is installed; else it is installed into the environment with pip.
# PYTHON names the interpreter (3.11 or newer); python3 unless set.
set -eu
cd "$(dirname "$0")/.."
kind="$1"
lock="requirements/$kind.lock"
stamp=".venv/.$kind.stamp"
python="${PYTHON:-python3}"

if [ -f "$stamp" ] && cmp -s "$lock" "$stamp"; then
    exit 0
fi
if [ ! -x .venv/bin/python ]; then
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "Ceyuan needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2
        exit 1
    }
    # Debian's python3 may lack ensurepip: then the environment starts without pip of its own.
    "$python" -m venv .venv >/dev/null 2>&1 || "$python" -m venv --clear --without-pip .venv
fi
if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    uv=.venv/bin/uv
    if [ ! -x "$uv" ]; then
        pin=$(sed -n 's/^\(uv==[0-9.]*\).*/\1/p' requirements/uv.txt)
        if .venv/bin/python -m pip --version >/dev/null 2>&1; then
            .venv/bin/python -m pip install --quiet --disable-pip-version-check "$pin"
        else
            "$python" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check "$pin"
        fi
    fi
fi
echo "Installing $lock into .venv ..." >&2
"$uv" pip install --quiet --python .venv/bin/python --require-hashes --compile-bytecode -r "$lock"
"$uv" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation -e .
.venv/bin/python -m compileall -q src
cp "$lock" "$stamp"
