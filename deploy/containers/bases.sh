# shellcheck shell=bash
# Stand-ins for the base images: the same paths, users, variables and entry points, made of Debian, this machine's JDK and
# what Maven has. They prove our files, not that the real images exist; images are named as the files name them.

STAND_IN_JRE=eclipse-temurin:25-jre
STAND_IN_KAFKA=apache/kafka:4.3.1
STAND_IN_POSTGRES=postgres:18

prepare_bases() {
  prepare_root && prepare_jre && prepare_kafka && prepare_postgres
}

# A small Debian with what the three have in common.
prepare_root() {
  [ -s "$work/bases/root.tar" ] && return
  mkdir -p "$work/bases"
  local log="$work/mmdebstrap.log"
  PATH="$work/tools/usr/bin:$PATH" perl "$work/tools/usr/bin/mmdebstrap" --mode=root --variant=essential \
    --include=gosu,postgresql-client,libicu72,tzdata,ca-certificates,zlib1g \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt=force-unsafe-io \
    bookworm "$work/bases/root.half.tar" \
    "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(archive) bookworm main" > "$log" 2>&1 \
    || { tail -5 "$log"; return 1; }
  mv "$work/bases/root.half.tar" "$work/bases/root.tar"
}

# A JRE has no compiler and no tools.
prepare_jre() {
  [ -x "$work/bases/jre/java/bin/java" ] && return
  mkdir -p "$work/bases/jre"
  local modules
  modules="$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//' \
    | grep -vE '^jdk\.(compiler|jartool|javadoc|jdeps|jlink|jpackage|jshell|jcmd|jconsole|jdi|attach|editpad|internal\.(ed|opt|le)|hotspot.*|incubator\..*)$' \
    | paste -sd,)"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-man-pages --no-header-files \
    --generate-cds-archive --output "$work/bases/jre/java.half" > "$work/jlink.log" 2>&1 || return 1
  mv "$work/bases/jre/java.half" "$work/bases/jre/java"
}

# The broker's jars as the build resolved them, and the one with its commands.
prepare_kafka() {
  [ -d "$work/bases/kafka/libs" ] && return
  local version beside half="$work/bases/kafka/libs.half"
  version="$(sed -n 's/.*<kafka.broker.version>\(.*\)<.*/\1/p' "$checkout/pom.xml")"
  rm -rf "$half" && mkdir -p "$half"
  # A build that only tested names folders of classes for the project's own parts; a broker needs neither kind.
  tr ':' '\n' < "$checkout/platform/stack/target/classes/org/lovebank/stack/classpath.txt" | grep '\.jar$' \
    | grep -vE 'lovebank-|embedded-postgres|quarkus|picocli|/postgresql-' | xargs cp -t "$half" || return 1
  # Maven keeps it beside the broker's own jar, if any build has ever asked for it.
  beside="$(tr ':' '\n' < "$checkout/platform/stack/target/classes/org/lovebank/stack/classpath.txt" | grep '/kafka_2')"
  beside="${beside%/*/*/*}/kafka-tools/$version/kafka-tools-$version.jar"
  if ! cp "$beside" "$half" 2> /dev/null; then
    (cd "$checkout" && mvn -B -q -N dependency:copy -Dartifact="org.apache.kafka:kafka-tools:$version" \
      -DoutputDirectory="$half") > "$work/mvn.log" 2>&1 || return 1
  fi
  mv "$half" "$work/bases/kafka/libs"
}

prepare_postgres() {
  [ -d "$work/bases/postgres/pgsql" ] && return
  local jar half="$work/bases/postgres/pgsql.half"
  jar="$(tr ':' '\n' < "$checkout/platform/stack/target/classes/org/lovebank/stack/classpath.txt" \
    | grep "binaries-linux-$(dpkg --print-architecture | sed 's/arm64/arm64v8/')-")"
  rm -rf "$half" && mkdir -p "$half"
  (cd "$half" && "$JAVA_HOME/bin/jar" -xf "$jar" && tar -xJf ./*.txz && rm -rf ./*.txz META-INF) || return 1
  mv "$half" "$work/bases/postgres/pgsql"
}

recipe() {
  cat "$here"/bases.sh "$here"/stand-in/*/* | sha256sum | cut -c1-16
}

build_bases() {
  local name recipe
  recipe="$(recipe)"
  if [ "$(docker image ls -q --filter "label=org.lovebank.stand-in=$recipe" | wc -l)" -ge 3 ]; then
    echo "   kept from the last run"
    return
  fi
  docker image prune -f > /dev/null
  docker import "$work/bases/root.tar" lovebank-root > /dev/null || return 1
  stand_in jre "$STAND_IN_JRE" && stand_in kafka "$STAND_IN_KAFKA" && stand_in postgres "$STAND_IN_POSTGRES"
}

stand_in() { # folder, name
  cp "$here/stand-in/$1"/* "$work/bases/$1/"
  docker build -q --label "org.lovebank.stand-in=$recipe" -t "$2" "$work/bases/$1" > /dev/null
}
