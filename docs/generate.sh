#!/usr/bin/env bash
# Writes docs/rules from the rules' own texts: a page for each rule, and the list of them.
# With --check nothing is written, and stale pages are an error.
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

dotnet build "$root/src/KubeLint.Cli" --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:ErrorsOnly
kubelint() { dotnet "$root/src/KubeLint.Cli/bin/Release/net10.0/kubelint.dll" "$@"; }

kubelint rules --format markdown > "$fresh/README.md"
codes=$(kubelint rules --format json | sed -n 's/^ *"id": "\(KL[0-9]*\)",$/\1/p')
for code in $codes; do
  kubelint explain "$code" --format markdown > "$fresh/$code.md"
done

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
