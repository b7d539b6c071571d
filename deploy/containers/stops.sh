# shellcheck shell=bash
# Ends of all kinds: a crash, an orderly stop, a new start.

await_health() { # service, seconds
  local until=$((SECONDS + $2))
  while [ "$(inspect "$(container "$1")" '{{.State.Health.Status}}')" != healthy ]; do
    [ $SECONDS -lt $until ] || return 1
    sleep 1
  done
}

check_kill() {
  broken=0
  kill -KILL "$(inspect "$(container task)" '{{.State.Pid}}')"
  sleep 2
  promise "a killed house is started again" await_health task 240
  promise "exactly once" is 1 inspect "$(container task)" '{{.RestartCount}}'
  [ $broken -eq 0 ]
}

# What must outlive everything: transfers and their sum, persons.
fingerprint() {
  sql timebank_app timebank-app-password timebank "select count(*), sum(amount) from transfer"
  sql volunteer_app volunteer-app-password volunteer "select count(*) from person"
}

check_stop() {
  local house service
  broken=0
  fingerprint > "$work/before" || return 1
  tr '\n' ' ' < "$work/before" | sed 's/^/   transfers, their sum, persons: /'
  echo
  compose stop > "$work/stop.log" 2>&1 || return 1
  for house in "${HOUSES[@]}"; do
    promise "$house ends with 143" is 143 inspect "$(container "$house")" '{{.State.ExitCode}}'
    promise "$house finished what it had begun" bash -c "docker logs $(container "$house") 2>&1 | tail -5 | grep -q 'stopped in'"
  done
  promise "postgres ends with 0" is 0 inspect "$(container postgres)" '{{.State.ExitCode}}'
  for service in kafka "${HOUSES[@]}"; do
    promise "$service needed no force" refused is 137 inspect "$(container "$service")" '{{.State.ExitCode}}'
  done
  [ $broken -eq 0 ]
}

check_persistence() {
  broken=0
  compose down > "$work/down.log" 2>&1 || return 1
  street_up || return 1
  fingerprint > "$work/after" || return 1
  promise "no transfer and no person is lost" bash -c "paste -d'|' $work/before $work/after | \
    awk -F'|' 'NF % 2 { exit 1 } { for (i = 1; i <= NF / 2; i++) if (\$(i + NF / 2) < \$i) exit 1 }'"
  promise "no secret was made anew" refused bash -c "docker logs $(container secrets) 2>&1 | grep '^made'"
  promise "the story can be played again" play_journey
  [ $broken -eq 0 ]
}
