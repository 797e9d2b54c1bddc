#!/usr/bin/env bash
# Writes docs/rules from the rules' own texts: a page for each rule, and the list of them.
# With --check nothing is written, and stale pages are an error. KUBELINT may name the program to ask; it is built
# otherwise.
set -euo pipefail

usage() {
  echo "usage: docs/generate.sh [--check]" >&2
  exit 2
}

[[ $# -le 1 ]] || usage
[[ $# -eq 0 || $1 == --check ]] || usage

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pages=$root/docs/rules
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

if [[ -z ${KUBELINT-} ]]; then
  dotnet build "$root/src/KubeLint.Cli" -c Release --nologo --verbosity quiet -consoleLoggerParameters:ErrorsOnly
fi
kubelint() { "${KUBELINT:-$root/src/KubeLint.Cli/bin/Release/net10.0/kubelint}" "$@"; }

kubelint rules --format markdown > "$fresh/README.md"
# Every page begins with a title such as `# KL3001 nodeport-in-production`; between two pages there is an empty line.
kubelint explain all --format markdown | awk -v folder="$fresh" '
  /^# KL[0-9]+ [a-z0-9-]+$/ { page = folder "/" $2 ".md"; blank = 0 }
  /^$/ { blank++; next }
  { for (; blank > 0; blank--) print "" > page; print > page }'

if [[ ${1-} == --check ]]; then
  if ! diff --unified --recursive "$pages" "$fresh"; then
    echo "docs/rules is stale: run docs/generate.sh" >&2
    exit 1
  fi
else
  rm -rf "$pages"
  cp -r "$fresh" "$pages"
  chmod -R u=rwX,go=rX "$pages"
fi
