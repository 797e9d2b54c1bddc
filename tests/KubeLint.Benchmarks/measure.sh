#!/usr/bin/env bash
# Measures the native build as a user runs it, over the manifests below a folder: measure.sh FOLDER [ROUNDS]
# Start-up on one small manifest; the scan with SARIF written against the bare parser, turn by turn; peak memory.
set -euo pipefail
export LC_ALL=C

if (($# < 1)) || [[ ! -d $1 ]]; then
  printf 'usage: %s FOLDER [ROUNDS]\n' "$0" >&2
  exit 2
fi
if ! /usr/bin/time --version 2>&1 | grep -q GNU; then
  printf 'GNU time is needed for peak memory: apt-get install time\n' >&2
  exit 2
fi

folder=$(realpath "$1")
rounds=${2:-15}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly out=$PWD/artifacts/measure
readonly small=tests/fixtures/guide/service.yaml
rid=linux-x64
[[ $(uname -m) != aarch64 ]] || rid=linux-arm64

for project in src/KubeLint.Cli tests/KubeLint.Benchmarks/ParseBaseline; do
  dotnet publish "$project" -c Release -r "$rid" -o "$out/${project##*/}" -v quiet --nologo
done
readonly kubelint=$out/KubeLint.Cli/kubelint
readonly baseline=$out/ParseBaseline/parse-baseline

# Findings end a scan with 1, which is no failure here.
start_up() { "$kubelint" scan "$small" || (($? == 1)); }
scan() { "$kubelint" scan "$folder" --format sarif --output "$out/scan.sarif" --quiet || (($? == 1)); }
parse() { "$baseline" "$folder"; }

# wall COMMAND...: microseconds from the start of the command to its end.
wall() {
  local start=$EPOCHREALTIME end
  "$@" >/dev/null 2>"$out/errors.log" || {
    printf '%s failed:\n%s\n' "$*" "$(<"$out/errors.log")" >&2
    exit 1
  }
  end=$EPOCHREALTIME
  printf '%d\n' $((${end/./} - ${start/./}))
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
peak() { /usr/bin/time -f '%M' -o "$out/peak" "$@" >/dev/null 2>&1 || true; awk 'END { print $1 / 1024 }' "$out/peak"; }
row() { awk -v name="$1" -v value="$2" -v unit="$3" 'BEGIN { printf "%-36s %8.2f %s\n", name, value, unit }'; }

printf '%s\n' "$(parse)"
start_up >/dev/null 2>&1
scan >/dev/null 2>&1

for ((i = 0; i < 3 * rounds; i++)); do wall start_up; done >"$out/start-up"
for ((i = 0; i < 3 * rounds; i++)); do wall /bin/true; done >"$out/true"
: >"$out/scans"
: >"$out/parses"
for ((i = 0; i < rounds; i++)); do
  wall scan >>"$out/scans"
  wall parse >>"$out/parses"
done

milliseconds() { awk -v us="$(median <"$1")" 'BEGIN { print us / 1000 }'; }
scans=$(milliseconds "$out/scans")
parses=$(milliseconds "$out/parses")
printf '\nmedians of %d rounds on %d cores\n' "$rounds" "$(nproc)"
row 'an empty process (/bin/true)' "$(milliseconds "$out/true")" ms
row 'start-up, one small manifest' "$(milliseconds "$out/start-up")" ms
row 'scan, all rules, SARIF' "$scans" ms
row 'bare parser, one thread' "$parses" ms
row 'scan / bare parser' "$(awk -v a="$scans" -v b="$parses" 'BEGIN { print a / b }')" times
row 'peak memory, scan' "$(peak "$kubelint" scan "$folder" --format sarif --output "$out/scan.sarif" --quiet)" MiB
row 'peak memory, bare parser' "$(peak "$baseline" "$folder")" MiB
