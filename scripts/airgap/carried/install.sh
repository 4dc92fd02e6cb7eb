#!/bin/sh
# Installs kadry from this folder alone, without a network: sh install.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for name in python3 @PROGRAMS@ python; do
  version=$("$name" -I -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
  case " @PYTHONS@ " in
    *" $version "*) exec "$name" -I "$here/install.py" "$@" ;;
  esac
done
cat "$here/python.txt" >&2
exit 1
