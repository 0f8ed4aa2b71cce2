#!/usr/bin/env bash
# Builds the jar twice from nothing, in two folders, time zones, languages and file modes, and compares every byte.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    local folder=$work/$1
    shift
    mkdir "$folder"
    cp -r pom.xml .mvn LICENSE src "$folder"
    (cd "$folder" && env "$@" mvn -q -B -Dmaven.test.skip=true -Dpackages.skip clean package)
}

build one TZ=UTC LC_ALL=C.UTF-8
(umask 077 && build another TZ=Asia/Tokyo LC_ALL=C)

sha256sum "$work"/*/target/shellgap.jar | cut -d ' ' -f 1
cmp "$work/one/target/shellgap.jar" "$work/another/target/shellgap.jar"
printf 'the jar is identical to the byte from two clean builds\n'
