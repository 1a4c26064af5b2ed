# Sourced by the benchmarks: builds the jar where there is none, sets app to where it lies extracted, offers fresh directories.

if [ ! -e "$here/target/kenpo-portal.jar" ]; then
    echo "Building the portal …" >&2
    (cd "$here" && ./mvnw -q -B -DskipTests package)
fi
app="$here/target/bench/app"
# every build gives the jar the same date
built=$(cksum <"$here/target/kenpo-portal.jar")
if [ "$(cat "$app/built" 2>/dev/null)" != "$built" ]; then
    rm -rf "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$here/target/kenpo-portal.jar" extract --destination "$app" >/dev/null
    echo "$built" >"$app/built"
fi

fresh() {
    rm -rf "$here/target/bench/$1"
    mkdir -p "$here/target/bench/$1"
    echo "$here/target/bench/$1"
}
