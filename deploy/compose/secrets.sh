#!/bin/bash
# Run before everything else: lays each part's secrets into that part's own volume. A secret that lies in given/ is taken
# from there, one that is already in the volume stays, and what is missing is made (256 random bits).
set -euo pipefail
umask 077

HOUSES="volunteer timebank task gateway"
HOUSE_USER=10001:10001
POSTGRES_USER=999:999
GRAFANA_USER=472:0
KEYCLOAK_USER=1000:0

make_password() { head -c 32 /dev/urandom | base64 -w 0 | tr '+/' '-_' | tr -d '='; }
make_key() { head -c 32 /dev/urandom | base64 -w 0; }

# The folders in which a part's own copy lies; the first of them holds the original.
keep() { # name, make_password or make_key, then part:file …
  local name=$1 make=$2 original part file
  shift 2
  original="/secrets/${1%%:*}/${1#*:}"
  if [ -s "/given/$name" ]; then
    tr -d '\r\n' < "/given/$name" > "$original.half" && mv "$original.half" "$original"
  elif [ ! -s "$original" ]; then
    "$make" > "$original.half" && mv "$original.half" "$original"
    echo "made $name"
  fi
  for copy in "${@:2}"; do
    part=${copy%%:*} file=${copy#*:}
    cmp -s "$original" "/secrets/$part/$file" || cp "$original" "/secrets/$part/$file"
  done
}

own() { # user:group, folder
  chmod 500 "$2"
  find "$2" -type f -exec chmod 400 {} +
  chown -R "$1" "$2"
}

keep postgres-password make_password postgres:postgres-password
for house in $HOUSES; do
  keep "$house-owner-password" make_password "postgres:$house-owner-password" "$house:owner-password"
  keep "$house-app-password" make_password "postgres:$house-app-password" "$house:app-password"
done
for shared in master-key cursor-key; do
  keep "$shared" make_key "volunteer:$shared" "timebank:$shared" "task:$shared" "gateway:$shared"
done
keep checkpoint-key make_key timebank:checkpoint-key
keep certificate-key make_key volunteer:certificate-key
keep admin-password make_password gateway:admin-password
keep grafana-password make_password grafana:grafana-password
for kept in partner-secret person-password; do
  keep "keycloak-$kept" make_password "keycloak:$kept"
done

own "$POSTGRES_USER" /secrets/postgres
for house in $HOUSES; do
  own "$HOUSE_USER" "/secrets/$house"
done
own "$GRAFANA_USER" /secrets/grafana
own "$KEYCLOAK_USER" /secrets/keycloak
echo "secrets are in place"
