#!/usr/bin/env bash
# Scans $SCAN_PATHS with the kubelint that install.sh got; the report goes to the log, SARIF to $SARIF_FILE.
set -euo pipefail

if [[ -z $SARIF_FILE || $SARIF_FILE == *$'\n'* ]]; then
  printf '::error::sarif-file is the name of one file\n'
  exit 2
fi

# read splits at white space and expands nothing. bash 3.2, which macOS has, knows no mapfile.
read -r -d '' -a extra <<<"$SCAN_ARGS" || true
paths=()
while IFS= read -r path; do
  [[ -z $path ]] || paths+=("$path")
done <<<"$SCAN_PATHS"

mkdir -p "$(dirname -- "$SARIF_FILE")"
code=0
"$RUNNER_TEMP/kubelint/kubelint" scan --format sarif --output "$SARIF_FILE" --format text --fail-on "$FAIL_ON" \
  ${extra[@]+"${extra[@]}"} -- ${paths[@]+"${paths[@]}"} || code=$?

# Known to later steps even if this one fails: findings are most worth uploading when there are some.
{
  printf 'sarif-file=%s\n' "$SARIF_FILE"
  printf 'exit-code=%d\n' "$code"
} >>"$GITHUB_OUTPUT"
exit "$code"
