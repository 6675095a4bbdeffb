# shellcheck shell=bash
# What every script shares: strict mode, the repository root, a way to say what happens. Sourced, never run.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '== %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 3
}

# show_help "$0" prints the comment block at the top of a script.
show_help() { sed -n '2,/^$/s/^# \{0,1\}//p' "$1"; }

# as_root COMMAND… runs it with sudo where we are not root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "\"$*\" needs root, and there is no sudo; run this script as root"
  fi
}

# minutes SECONDS: 75 -> "1 min 15 s"
minutes() {
  if [ "$1" -lt 60 ]; then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
