# Sourced by run, check, manual and the benchmarks: exports the JAVA_HOME of a JDK 25, or says what to do.

jdk_version() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
    local home javac
    javac=$(command -v javac || true)
    [ -n "$javac" ] && javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
    for home in "${JAVA_HOME:-}" "$javac" /usr/lib/jvm/*25* /usr/java/*25* /opt/*25* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$home" ] && [ "$(jdk_version "$home")" = 25 ]; then
            export JAVA_HOME="$home"
            return
        fi
    done
    echo "Kenpo Portal needs a JDK 25: install one (for example Eclipse Temurin 25) and set JAVA_HOME to it." >&2
    exit 1
}

find_jdk
