# shellcheck shell=bash
# The suite's images and containers.

HOUSES=(gateway volunteer timebank task)
declare -A MODULES=([gateway]=gateway [volunteer]=volunteer-service [timebank]=timebank-service [task]=task-service)
declare -A MANAGEMENT=([gateway]=9080 [volunteer]=9081 [timebank]=9082 [task]=9083)
PUBLISHED=18080

compose() {
  GATEWAY_PORT=$PUBLISHED LOVEBANK_SECRETS="$work/given" \
    docker compose --project-directory "$checkout" -f "$checkout/docker-compose.yml" --env-file /dev/null -p lovebank-trial "$@"
}

container() { # service
  compose ps -aq "$1"
}

read_compose() {
  mkdir -p "$work/given"
  compose config -q && compose --profile observability --profile keycloak config -q || return 1
  local image missing=0
  for image in $(compose config --images | grep -v '^lovebank/' | sort -u); do
    docker image inspect "$image" > /dev/null 2>&1 || { echo "   no stand-in is called $image"; missing=1; }
  done
  return $missing
}

build_houses() {
  local house builder
  for house in "${HOUSES[@]}"; do
    [ -s "$checkout/${MODULES[$house]}/target/bom.json" ] || { echo "   ${MODULES[$house]} is not built"; return 1; }
    # The classic builder knows less; one house by it is enough, they are alike.
    builder=1
    [ "$house" = task ] && builder=0
    DOCKER_BUILDKIT=$builder docker build -q --build-arg REVISION=trial -t "lovebank/${MODULES[$house]}" \
      "$checkout/${MODULES[$house]}" > "$work/build.log" 2>&1 || { tail -15 "$work/build.log"; return 1; }
  done
  docker image ls --format '   {{.Repository}} {{.Size}}' --filter 'label=org.opencontainers.image.revision=trial'
}

street_up() {
  compose up -d --wait --wait-timeout 900 > "$work/up.log" 2>&1 && return
  tail -3 "$work/up.log"
  show_trouble
  return 1
}

show_trouble() {
  compose ps -a --format '   {{.Service}} {{.Status}}'
  local service
  for service in secrets postgres kafka topics "${HOUSES[@]}"; do
    echo "   --- $service"
    compose logs --no-log-prefix --tail 25 "$service" 2>&1 | cut -c1-240
  done
}

play_journey() {
  docker exec "$(container gateway)" cat /run/secrets/admin-password > "$work/admin-password"
  if ! "$checkout/lovebank" demo --gateway "http://127.0.0.1:$PUBLISHED" --password-file "$work/admin-password" \
    > "$work/journey.log" 2>&1; then
    tail -12 "$work/journey.log"
    show_trouble
    return 1
  fi
  grep -c ' ok ' "$work/journey.log" | sed 's/^/   steps: /'
}

# Containers, volumes, networks and the suite's images go; the stand-ins stay for the next run.
leave_street() {
  [ -n "${engine:-}" ] || return 0
  compose down -v --timeout 5 > /dev/null 2>&1
  docker image ls -q --filter 'label=org.opencontainers.image.revision=trial' | xargs -r docker image rm -f > /dev/null 2>&1
  rm -f "$work/admin-password"
}
