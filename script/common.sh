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

# Playwright and the official clients need Node 20; Debian 12 has 18.
has_new_node() { command -v node >/dev/null && [ "$(node --version | sed -E 's/^v([0-9]+).*/\1/')" -ge 20 ]; }

# with_new_node COMMAND… runs it with a Node that is new enough: the system's, or the one in test/node.
with_new_node() {
  local folder
  has_new_node || for folder in "$root"/test/node/node_modules/node-linux-*/bin; do PATH="$folder:$PATH"; done
  "$@"
}

# minutes SECONDS: 75 -> "1 min 15 s"
minutes() {
  if [ "$1" -lt 60 ]; then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}
