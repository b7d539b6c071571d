# shellcheck shell=bash
# The engine's programs, unpacked from Debian packages whose signatures apt checks; nothing is installed.

ENGINE_SUITE=trixie

private_apt() {
  local apt="$work/apt"
  mkdir -p "$apt"/{lists/partial,cache/archives/partial}
  cat > "$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State "$apt";
Dir::State::lists "$apt/lists";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
CONF
  for suite in "$ENGINE_SUITE" "$(own_suite)"; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(archive) $suite main"
  done | sort -u > "$apt/sources.list"
  export APT_CONFIG="$apt/apt.conf"
}

fetch_tools() {
  local own package deb
  own="$(own_suite)"
  [ -n "$own" ] || not_run "this machine does not say which Debian it is"
  if [ -f "$work/tools/complete" ]; then
    echo "   kept from the last run"
    return
  fi
  rm -rf "$work/tools" "$work/debs"
  mkdir -p "$work/tools" "$work/debs"
  (
    private_apt
    cd "$work/debs" || exit 1
    apt-get -qq update || not_run "the Debian archive does not answer"
    apt-get -qq download \
      {docker.io,docker-cli,docker-compose,docker-buildx,containerd}/$ENGINE_SUITE \
      {runc,tini,iptables,libip4tc2,libip6tc2,libnfnetlink0,libnetfilter-conntrack3,libnftnl11,libxtables12,libmnl0}/"$own" \
      mmdebstrap/"$own" || not_run "the Debian archive lacks a package of the engine"
  ) || exit $?
  for deb in "$work"/debs/*.deb; do
    dpkg -x "$deb" "$work/tools" || return 1
  done
  for package in iptables ip6tables iptables-save ip6tables-save iptables-restore ip6tables-restore; do
    ln -sf xtables-nft-multi "$work/tools/usr/sbin/$package"
  done
  rm -rf "$work/debs" "$work/apt/cache"
  touch "$work/tools/complete"
}

# Puts the unpacked programs before the machine's own.
use_tools() {
  export PATH="$work/tools/usr/sbin:$work/tools/usr/bin:$work/tools/sbin:/usr/sbin:/usr/bin:/sbin:/bin"
  LD_LIBRARY_PATH="$(dirname "$(find "$work/tools/usr/lib" -name 'libxtables.so.12' -print -quit)")"
  export LD_LIBRARY_PATH XTABLES_LIBDIR="$LD_LIBRARY_PATH/xtables"
  export DOCKER_CONFIG="$work/config" DOCKER_HOST="unix://$work/run/docker.sock"
  mkdir -p "$DOCKER_CONFIG/cli-plugins"
  ln -sf "$work"/tools/usr/libexec/docker/cli-plugins/* "$DOCKER_CONFIG/cli-plugins/"
}
