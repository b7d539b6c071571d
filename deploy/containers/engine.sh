# shellcheck shell=bash
# The engine, inside its own network, mount and process namespaces: this machine's firewall, routes, ports and mounts stay
# as they are, and whatever is left running ends with the namespace.

start_engine() {
  use_tools
  local seconds
  mount -t tmpfs tmpfs /run || return 1
  # Numbers of processes that a killed run wrote down mean nothing in this namespace.
  rm -rf "$work/run" "$work/exec"
  mkdir -p "$work/run" "$work/engine" "$work/exec"
  # Without the ip command: SIOCSIFFLAGS, up and running.
  perl -MSocket -e 'socket(my $s, AF_INET, SOCK_DGRAM, 0); my $up = pack("a16 s x22", "lo", 0x41);
    ioctl($s, 0x8914, $up) or exit 1' || return 1
  cat > "$work/daemon.json" <<JSON
{ "data-root": "$work/engine", "exec-root": "$work/exec", "pidfile": "$work/run/docker.pid",
  "hosts": ["unix://$work/run/docker.sock"], "storage-driver": "overlay2", "cgroup-parent": "/$cgroup",
  "bip": "10.213.0.1/24", "default-address-pools": [{ "base": "10.214.0.0/16", "size": 24 }],
  "ip6tables": false, "log-driver": "json-file" }
JSON
  dockerd --config-file "$work/daemon.json" < /dev/null > "$work/dockerd.log" 2>&1 &
  engine=$!
  for ((seconds = 0; seconds < 60; seconds++)); do
    docker version > /dev/null 2>&1 && break
    kill -0 "$engine" 2> /dev/null || return 1
    sleep 1
  done
  docker version --format '   Docker {{.Server.Version}}, {{.Server.KernelVersion}}' || return 1
  # What a run that was killed has left.
  leave_street
}

# Called at every end of the run.
stop_engine() {
  [ -n "${engine:-}" ] || return 0
  docker builder prune -af > /dev/null 2>&1
  kill -TERM "$engine" 2> /dev/null
  wait "$engine" 2> /dev/null
  engine=""
}

# Control groups outlive namespaces; only those of this run are removed.
forget_groups() { # name
  local group try
  for try in 1 2 3; do
    while IFS= read -r group; do
      find "$group" -depth -type d -exec rmdir {} + 2> /dev/null
    done < <(find /sys/fs/cgroup -maxdepth 2 -type d -name "$1" 2> /dev/null)
    find /sys/fs/cgroup -maxdepth 2 -type d -name "$1" 2> /dev/null | grep -q . || return 0
    sleep 1
  done
  echo "   control groups called $1 could not be removed"
}
