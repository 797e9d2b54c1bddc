#!/usr/bin/env bash
# Puts kubelint into $RUNNER_TEMP/kubelint: the release $VERSION, or a build of the action's own checkout.
set -euo pipefail

target=$RUNNER_TEMP/kubelint

fail() {
  printf '::error::%s\n' "$1"
  exit 2
}

case "$RUNNER_OS-$RUNNER_ARCH" in
  Linux-X64) rid=linux-x64 ;;
  Linux-ARM64) rid=linux-arm64 ;;
  macOS-ARM64) rid=osx-arm64 ;;
  Windows-X64) rid=win-x64 ;;
  *) fail "kubelint is not built for $RUNNER_OS on $RUNNER_ARCH" ;;
esac

mkdir -p "$target"
cd "$target"

if [[ $VERSION == source ]]; then
  command -v dotnet >/dev/null || fail 'version: source needs the .NET 10 SDK; run actions/setup-dotnet before'
  # From its own folder, so that its global.json counts and not one of the scanned repository.
  cd "$GITHUB_ACTION_PATH"
  dotnet publish src/KubeLint.Cli -c Release -r "$rid" -o "$target" --nologo
  exit
fi

release=${VERSION#v}
if [[ $release == latest ]]; then
  from=latest/download
elif [[ $release =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
  from=download/v$release
else
  fail 'version is a version number, latest or source'
fi

archive=kubelint-$rid.tar.gz
address=https://github.com/${GITHUB_ACTION_REPOSITORY:-kubelint/kubelint}/releases/$from
for file in "$archive" SHA256SUMS; do
  curl --fail --silent --show-error --location --retry 3 --output "$file" "$address/$file"
done

check=(sha256sum)
command -v sha256sum >/dev/null || check=(shasum -a 256)
grep -F " $archive" SHA256SUMS | "${check[@]}" --check --status || fail "the checksum of $archive is wrong"
tar -xzf "$archive"
