# Sourced by the benchmarks: builds the portal and the benchmarks where they changed; sets app to the extracted jar, classes to
# the class path of the benchmarks; offers fresh directories.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$here/scripts/jdk.sh"

app="$here/target/bench/app"
build="$here/target/benchmarks"

changed_since() {
    local stamp=$1
    shift
    [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit)" ]
}

if changed_since "$here/target/kenpo-portal.jar" "$here/src/main" "$here/pom.xml"; then
    echo "Building the portal …" >&2
    (cd "$here" && ./mvnw -q -B -DskipTests package && touch target/kenpo-portal.jar)
fi
# every build gives the jar the same date
built=$(cksum <"$here/target/kenpo-portal.jar")
if [ "$(cat "$app/built" 2>/dev/null)" != "$built" ]; then
    rm -rf "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$here/target/kenpo-portal.jar" extract --destination "$app" >/dev/null
    echo "$built" >"$app/built"
fi

if changed_since "$build/class-path" "$here/benchmarks/src" "$here/benchmarks/pom.xml"; then
    echo "Building the benchmarks …" >&2
    (cd "$here" && ./mvnw -q -B -f benchmarks/pom.xml compile dependency:build-classpath -Dmdep.outputFile="$build/class-path" &&
        touch "$build/class-path")
fi
classes="$build/classes:$(cat "$build/class-path")"

fresh() {
    rm -rf "$here/target/bench/$1"
    mkdir -p "$here/target/bench/$1"
    echo "$here/target/bench/$1"
}

measure() {
    "$JAVA_HOME/bin/java" -cp "$classes" "kenpo.benchmark.$1" "$app/kenpo-portal.jar" "${@:2}"
}
