#!/usr/bin/env bash
# Prints the median wall time and the least processor time of 15 starts of each command, in milliseconds. The Java is that
# of JAVA_HOME, or the first on the PATH; the number of starts may be given.
set -eu
starts=${1:-15}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'
r1=src/benchmark/resources/r1.yaml
shipped=scenarios/russia-2023.yaml

# The time of the command after the name under which it is listed.
measure() {
    name=$1
    shift
    rm -f "$work/times"
    for ((k = -1; k < starts; k++)); do
        rm -rf "$work/out"
        mkdir "$work/out"
        { time ./shellgap "$@" >/dev/null 2>&1; } 2>>"$work/times"
        # before the first that counts, the archive of classes is made
        [ "$k" -ge 0 ] || rm -f "$work/times"
    done
    sort -n "$work/times" | awk -v name="$name" '
        { wall[NR] = $1; cpu = $2 + $3; if (NR == 1 || cpu < least) least = cpu }
        END { printf "%-40s wall %5d  processor %5d\n", name, 1000 * wall[int((NR + 1) / 2)], 1000 * least }'
}

measure '--version' --version
measure '--help' --help
measure 'validate russia-2023' validate "$shipped"
measure 'explain russia-2023' explain "$shipped"
measure 'completion bash' completion bash
measure 'new' new "$work/out/starter"
measure 'schema' schema
measure 'manual' manual "$work/out"
measure 'chart stock russia-2023, PNG' chart stock "$shipped" -q -o "$work/out/chart.png"
measure 'chart stock of the reference work, PNG' chart stock "$r1" --stockpile army -q -o "$work/out/chart.png"
measure 'run russia-2023' run "$shipped" -q -o "$work/out/run"
measure 'series of the reference work, 10k' series "$r1" --draws 10k
measure 'the same, 100k' series "$r1" --draws 100k
