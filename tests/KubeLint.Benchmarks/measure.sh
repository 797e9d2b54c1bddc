#!/usr/bin/env bash
# Measures the native build as a user runs it, over the manifests below a folder, against a program that does nothing
# but run YamlDotNet's parser over the same files, turn by turn:
#
#   measure.sh FOLDER [ROUNDS]            shows the figures beside the accepted ones
#   measure.sh --check FOLDER [ROUNDS]    fails if one is clearly worse, or beyond what kubelint promises
#   measure.sh --guard FOLDER [ROUNDS]    the same, but only for what a busy machine cannot spoil
#   measure.sh --accept FOLDER [ROUNDS]   writes the figures to accepted.txt
#
# KUBELINT and PARSER may name the two native programs; those that are not named are built first.
set -euo pipefail
export LC_ALL=C

mode=show
case ${1:-} in
  --check | --guard | --accept) mode=${1#--}; shift ;;
esac
if (($# < 1)) || [[ ! -d $1 ]]; then
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
if ! /usr/bin/time --version 2>&1 | grep -q GNU; then
  printf 'GNU time is needed: apt-get install time\n' >&2
  exit 2
fi

folder=$(realpath "$1")
rounds=${2:-15}
accepted=$(realpath "$(dirname "${BASH_SOURCE[0]}")")/accepted.txt
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly out=$PWD/artifacts/measure
readonly small=tests/fixtures/guide/service.yaml
rid=linux-x64
[[ $(uname -m) != aarch64 ]] || rid=linux-arm64
mkdir -p "$out"

# build PROJECT: publishes the native program of a project.
build() { dotnet publish "$1" -c Release -r "$rid" -o "$out/${1##*/}" -v quiet --nologo; }
[[ -n ${KUBELINT:-} ]] || build src/KubeLint.Cli
[[ -n ${PARSER:-} ]] || build tests/KubeLint.Benchmarks/ParseBaseline
readonly kubelint=${KUBELINT:-$out/KubeLint.Cli/kubelint}
readonly parser=${PARSER:-$out/ParseBaseline/parse-baseline}
readonly scan=("$kubelint" scan "$folder" --format sarif --output "$out/scan.sarif" --quiet)

# measured FILE COMMAND...: adds a line to the file: wall time in microseconds, processor time in milliseconds, and peak
# memory in KiB. Findings end a scan with 1, which is no failure here.
measured() {
  local file=$1 start end code=0
  shift
  start=$EPOCHREALTIME
  /usr/bin/time -q -f '%U %S %M' -o "$out/usage" "$@" >/dev/null 2>"$out/errors.log" || code=$?
  end=$EPOCHREALTIME
  if ((code > 1)); then
    printf '%s ended with %d:\n%s\n' "$*" "$code" "$(<"$out/errors.log")" >&2
    exit 1
  fi
  awk -v wall=$((${end/./} - ${start/./})) '{ print wall, ($1 + $2) * 1000, $3 }' "$out/usage" >>"$out/$file"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# column FILE NUMBER: the median of a column. ratio FILE FILE NUMBER: the median of the quotients of two, line by line.
column() { awk -v n="$2" '{ print $n }' "$out/$1" | median; }
divided() { awk -v value="$1" -v by="$2" 'BEGIN { print value / by }'; }
ratio() { paste "$out/$1" "$out/$2" | awk -v n="$3" '{ print $n / $(n + 3) }' | median; }

rm -f "$out"/{start,scan,scan-one,parse}.runs
"${scan[@]}" >/dev/null 2>&1 || true
"$parser" "$folder"
for ((i = 0; i < 3 * rounds; i++)); do
  measured start.runs "$kubelint" scan "$small"
done
for ((i = 0; i < rounds; i++)); do
  measured scan.runs "${scan[@]}"
  measured parse.runs "$parser" "$folder"
  measured scan-one.runs "${scan[@]}" --jobs 1
done

# figure NAME VALUE UNIT MARGIN PROMISE WHAT: shows a figure and what is wrong with it. The margin is how many times the
# accepted figure it may be.
failed=0
new=()
figure() {
  local name=$1 value=$2 unit=$3 margin=$4 promise=$5 what=$6 known fault
  known=$(awk -v name="$name" '$1 == name { print $2 }' "$accepted" 2>/dev/null || true)
  fault=$(awk -v value="$value" -v known="${known:-0}" -v margin="$margin" -v promise="$promise" 'BEGIN {
    if (promise > 0 && value > promise) printf "beyond the %s that are promised", promise
    else if (known > 0 && value > known * margin) printf "more than %s times the accepted figure", margin
  }')
  printf '%-50s %9.2f %-5s  accepted %8s  %s\n' "$what" "$value" "$unit" "${known:--}" "$fault"
  new+=("$(printf '%-12s %.2f' "$name" "$value")")
  [[ -z $fault ]] || failed=1
}

printf '\nmedians of %d rounds on %d cores\n' "$rounds" "$(nproc)"
if [[ $mode == guard ]]; then
  figure cpu-ratio "$(ratio scan-one.runs parse.runs 2)" times 2 0 'processor time, scan / bare parser, one thread'
else
  figure start-up "$(divided "$(column start.runs 1)" 1000)" ms 1.3 15 'start-up, one small manifest'
  figure wall-ratio "$(ratio scan.runs parse.runs 1)" times 1.25 1.5 'wall time, scan / bare parser'
  figure cpu-ratio "$(ratio scan-one.runs parse.runs 2)" times 1.15 0 'processor time, scan / bare parser, one thread'
fi
figure peak-memory "$(divided "$(column scan.runs 3)" 1024)" MiB 1.1 114.4 'peak memory, scan'
printf '%-50s %9.2f ms\n' 'the scan itself, wall time' "$(divided "$(column scan.runs 1)" 1000)"
printf '%-50s %9.2f ms\n' 'the bare parser itself, wall time' "$(divided "$(column parse.runs 1)" 1000)"

if [[ $mode == accept ]]; then
  {
    printf '# What measure.sh holds the native build against, over the corpus; written by `measure.sh --accept`.\n'
    printf '%s\n' "${new[@]}"
  } >"$accepted"
elif [[ $mode != show ]]; then
  exit "$failed"
fi
