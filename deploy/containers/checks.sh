# shellcheck shell=bash
# What each container promises; every broken promise is told, then the phase fails.

broken=0

promise() { # words, command …
  local words=$1
  shift
  if "$@" > "$work/promise.log" 2>&1; then
    echo "   ok     $words"
  else
    echo "   BROKEN $words: $(tail -1 "$work/promise.log" | cut -c1-200)"
    broken=$((broken + 1))
  fi
}

refused() { ! "$@"; }

inspect() { # container, Go template
  docker inspect -f "$2" "$1"
}

is() { # wanted, command …
  local wanted=$1 got
  shift
  got="$("$@")"
  echo "is '$got', not '$wanted'"
  [ "$got" = "$wanted" ]
}

in_house() { # house, bash text
  docker exec "$(container "$1")" bash -c "$2"
}

check_containers() {
  local house id
  broken=0
  for house in "${HOUSES[@]}"; do
    id="$(container "$house")"
    promise "$house runs as 10001" is 10001 docker exec "$id" id -u
    promise "$house cannot write its root" refused in_house "$house" 'echo > /opt/lovebank/x || echo > /x'
    promise "$house has no capability and gains none" is "CapEff:0000000000000000NoNewPrivs:1" \
      in_house "$house" 'grep -hE "^(CapEff|NoNewPrivs)" /proc/1/status | tr -d " \t\n"'
    promise "$house is limited to 512 MiB, half of it heap" is "536870912 268435456" \
      bash -c "echo \$(docker inspect -f '{{.HostConfig.Memory}}' $id) \$(docker exec $id java @java.options \
        -XX:+PrintFlagsFinal -version 2> /dev/null | awk '/ MaxHeapSize / { print \$4 }')"
    promise "$house starts from its cache" in_house "$house" 'grep -q house.aot /proc/1/maps'
    promise "$house has no secret in its settings" refused bash -c \
      "docker inspect -f '{{.Config.Env}}' $id | tr ' ' '\n' | grep -E '(PASSWORD|KEY|SECRET)='"
    promise "$house has a list of what it holds" in_house "$house" 'grep -q "\"bomFormat\" : \"CycloneDX\"" sbom.cdx.json'
  done
  promise "task reads its own secrets only" is "app-password cursor-key master-key owner-password " \
    in_house task 'ls /run/secrets | tr "\n" " "'
  promise "only the gateway is published, on this machine" is "127.0.0.1:$PUBLISHED->8080/tcp" \
    bash -c "docker ps --format '{{.Ports}}' | tr ',' '\n' | sed 's/^ *//' | grep -e '->'"
  promise "databases and houses stand on networks without a way out" is "true true" bash -c \
    "echo \$(docker network inspect -f '{{.Internal}}' lovebank-trial_data lovebank-trial_street)"
  promise "postgres does without root" is 999 docker exec "$(container postgres)" id -u
  promise "the management port is not the gateway's" is 404 http_status "$PUBLISHED" /q/health/ready
  [ $broken -eq 0 ]
}

http_status() { # port, path
  exec 3<> "/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  head -1 <&3 | cut -d' ' -f2
  exec 3>&-
}

# As a role over the network, as the houses come; the password is taken from a secret's file.
sql() { # role, secret, database, statement
  docker exec "$(container postgres)" bash -c \
    "PGPASSWORD=\$(cat /run/secrets/$2) psql -X -q -tA -v ON_ERROR_STOP=1 -h \$(hostname -i) -U $1 -d $3 -c \"$4\""
}

check_passwords() {
  broken=0
  promise "the right password opens" is 1 sql task_app task-app-password task "select 1"
  promise "a wrong password does not" refused sql task_app gateway-app-password task "select 1"
  promise "the service's role makes no table" refused sql task_app task-app-password task "create table x (y int)"
  promise "the service's role sees no other database" refused sql task_app task-app-password volunteer "select 1"
  promise "a house with a wrong password does not start" start_with_a_wrong_password
  [ $broken -eq 0 ]
}

start_with_a_wrong_password() {
  local log="$work/wrong.log"
  compose run --rm --no-deps -e QUARKUS_FLYWAY_PASSWORD_FILE=/run/secrets/cursor-key \
    -e QUARKUS_FLYWAY_CONNECT_RETRIES=0 task > "$log" 2>&1 && return 1
  grep -q 'password authentication failed for user "task_owner"' "$log" || { tail -1 "$log"; return 1; }
}
