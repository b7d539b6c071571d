# shellcheck shell=bash
# What must be there; whatever is missing ends the run as "not run", never as a success.

need() {
  local kernel_file tool
  [ "$(uname -s)" = Linux ] || not_run "this is no Linux"
  [ "$(id -u)" = 0 ] || not_run "it needs root"
  for tool in apt-get dpkg perl unshare flock mvn; do
    command -v "$tool" > /dev/null || not_run "$tool is missing"
  done
  [ -x "${JAVA_HOME:-/nowhere}/bin/jlink" ] || not_run "no JDK with jlink in JAVA_HOME"
  [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] || not_run "the keyring of the Debian archive is missing"
  archive > /dev/null || not_run "apt on this machine knows no Debian archive"
  grep -qw overlay /proc/filesystems || modprobe overlay 2> /dev/null || not_run "the kernel has no overlay file system"
  [ -d /sys/fs/cgroup ] || not_run "no control groups"
  for kernel_file in net mnt pid ipc; do
    [ -e "/proc/self/ns/$kernel_file" ] || not_run "the kernel has no $kernel_file namespaces"
  done
  unshare --net --mount --pid --fork --mount-proc true 2> /dev/null || not_run "namespaces may not be made here"
  mkdir -p "$work"
  [ "$(df -Pk "$work" | awk 'NR == 2 { print $4 }')" -ge 6000000 ] \
    || not_run "less than 6 GB of disk are free"
  return 0
}

# The address of the Debian archive, as this machine's own apt knows it.
archive() {
  apt-get indextargets --format '$(REPO_URI)|$(COMPONENT)' 'Created-By: Packages' 2> /dev/null \
    | awk -F'|' '$2 == "main" && $1 ~ /\/debian\/?$/ { print $1; found = 1; exit } END { exit !found }'
}

# The suite this machine runs; its libraries fit runc and iptables.
own_suite() {
  (. /etc/os-release && echo "${VERSION_CODENAME:-}")
}
