#!/bin/sh
# Prints what a draw-day of a whole run costs by draws and threads, and a stockpile-day by stockpiles, in a heap of 1 GB,
# and writes the curves as charts into a folder, which is src/docs/img unless another is given. Takes some two minutes.
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-src/docs/img}
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./shellgap --version >/dev/null # builds it where that has not been done
javac -d "$work" -cp target/shellgap.jar \
    src/test/java/io/github/shellgap/speed/PreparedBlock.java \
    src/benchmark/java/io/github/shellgap/benchmark/Scaling.java
java -Xmx1g -XX:+UseSerialGC @src/build/compiler.options -cp "$work:target/shellgap.jar" \
    io.github.shellgap.benchmark.Scaling "$folder"
