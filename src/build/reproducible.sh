#!/usr/bin/env bash
# Builds the program twice from nothing, in two folders, time zones, languages and file modes, and compares every byte of
# the jar and of the packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# both builds take the sources as they are now
mkdir "$work/sources"
cp -r pom.xml .mvn LICENSE README.md CHANGELOG.md scenarios shellgap src "$work/sources"

build() {
    local folder=$work/$1
    shift
    cp -r "$work/sources" "$folder"
    (cd "$folder" && env "$@" mvn -q -B -Dmaven.test.skip=true clean package)
}

build one TZ=UTC LC_ALL=C.UTF-8
(umask 077 && build another TZ=Asia/Tokyo LC_ALL=C)

differing=0
for made in "$work"/one/target/shellgap{.jar,-*.tar.gz,-*.zip,_*.deb}; do
    name=$(basename "$made")
    printf '%s  %s\n' "$(sha256sum "$made" | cut -d ' ' -f 1)" "$name"
    cmp "$made" "$work/another/target/$name" || differing=1
done
test "$differing" = 0
printf 'the jar and the packages are identical to the byte from two clean builds\n'
