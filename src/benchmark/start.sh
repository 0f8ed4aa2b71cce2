#!/usr/bin/env bash
# Prints the median wall time and the least processor time of 15 starts of some commands, in milliseconds. The Java is
# that of JAVA_HOME, or the first on the PATH; the number of starts may be given.
set -eu
starts=${1:-15}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'
# both archives of classes are made before anything is timed
./shellgap --version >/dev/null
./shellgap chart stock src/build/training.yaml --draws 64 -q -o "$work/out.png" >/dev/null 2>&1 || true

measure() {
    for ((k = 0; k < starts; k++)); do
        rm -rf "$work/out" "$work/out.png"
        { time ./shellgap "$@" >/dev/null 2>&1; } 2>>"$work/times"
    done
    report "$1"
}

report() {
    sort -n "$work/times" | awk -v name="$1" '
        { wall[NR] = $1; cpu = $2 + $3; if (NR == 1 || cpu < least) least = cpu }
        END { printf "%-10s wall %5d  processor %5d\n", name, 1000 * wall[int((NR + 1) / 2)], 1000 * least }'
    rm -f "$work/times"
}

measure --version
measure validate scenarios/russia-2023.yaml
measure chart stock scenarios/russia-2023.yaml -q -o "$work/out.png"
measure run scenarios/russia-2023.yaml -q -o "$work/out"
