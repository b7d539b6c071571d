#!/bin/bash
# Makes the topics that are missing: twelve partitions each, as many as the logs have shards.
set -euo pipefail

topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 "$@"
}

present=$(topics --list)

make() { # topic, further options …
  grep -qxF "$1" <<< "$present" && return
  topics --create --if-not-exists --partitions 12 --replication-factor 1 --topic "$@"
}

for topic in volunteer.events task.events timebank.events timebank.transfers gateway.events; do
  make "lovebank.$topic.v1"
done
make lovebank.timebank.checkpoints.v1 --config "retention.ms=$CHECKPOINTS_RETENTION_MS"
