#!/bin/sh
# Runs the reference work through the engine, in plain Java, in C and in NumPy by turns on one core, and prints the least
# nanoseconds per draw-day of each. What is missing is left out. The number of turns may be given; it is 3.
set -eu
turns=${1:-3}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./shellgap --version >/dev/null # builds it where that has not been done
javac -d "$work" -cp target/shellgap.jar \
    src/test/java/io/github/shellgap/speed/PreparedBlock.java \
    src/test/java/io/github/shellgap/speed/PlainLoop.java \
    src/benchmark/java/io/github/shellgap/speed/TimedReferenceWork.java

has_c=false
if command -v gcc >/dev/null 2>&1; then
    gcc -O3 -march=native -o "$work/r1" src/benchmark/r1.c -lm
    has_c=true
else
    echo "left out: C, because gcc was not found"
fi
has_numpy=false
if python3 -c 'import numpy' >/dev/null 2>&1; then
    has_numpy=true
else
    echo "left out: NumPy, because python3 with numpy was not found"
fi
echo "left out: SDEverywhere; build r1 as a Vensim model with 'sde generate --genc' to compare with it"

one_core=
if command -v taskset >/dev/null 2>&1; then
    one_core='taskset -c 0'
fi
turn=0
while [ "$turn" -lt "$turns" ]; do
    turn=$((turn + 1))
    # the compiler's threads need the other core, so Java is not held to one
    java -XX:+UseSerialGC -cp "$work:target/shellgap.jar" io.github.shellgap.speed.TimedReferenceWork |
        { read -r engine plain && printf 'engine %s\nplain %s\n' "$engine" "$plain"; } >>"$work/times"
    if $has_c; then
        echo "c $($one_core "$work/r1" 2>/dev/null)" >>"$work/times"
    fi
    if $has_numpy; then
        echo "numpy $($one_core python3 src/benchmark/r1.py)" >>"$work/times"
    fi
done

awk '
    { if (!($1 in least) || $2 < least[$1]) least[$1] = $2 }
    function row(key, name) {
        if (key in least)
            printf "%-48s %6.2f %10.2f\n", name, least[key], least[key] / least["engine"]
    }
    END {
        printf "%-48s %6s %10s\n", "least of all turns", "ns", "of engine"
        row("c", "C, gcc -O3 -march=native, arrays, draw innermost")
        row("engine", "shellgap, from r1.yaml, with its books")
        row("plain", "plain Java, one draw at a time, the same books")
        row("numpy", "NumPy, rows of 4,096 draws")
    }' "$work/times"
