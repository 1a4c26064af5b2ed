# Sourced by check and manual: exports PORTAL_TEST_BROWSER, the Chromium they drive; installs one, with Japanese letters, where there is none.

browser() {
    local name
    for name in "${PORTAL_TEST_BROWSER:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            command -v "$name"
            return
        fi
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

has_japanese_font() {
    ! command -v fc-list >/dev/null || [ -n "$(fc-list :lang=ja family)" ]
}

install_packages() {
    if command -v apt-get >/dev/null; then
        as_root apt-get update -qq
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-noto-cjk fontconfig
    elif command -v dnf >/dev/null; then
        as_root dnf install -q -y chromium google-noto-sans-cjk-fonts fontconfig
    elif command -v apk >/dev/null; then
        as_root apk add -q chromium font-noto-cjk fontconfig
    elif command -v pacman >/dev/null; then
        as_root pacman -S --noconfirm --needed chromium noto-fonts-cjk fontconfig
    else
        return 1
    fi >&2
}

if [ -z "$(browser)" ] || ! has_japanese_font; then
    echo "Chromium and a Japanese font are needed: installing them …" >&2
    install_packages || true
fi
PORTAL_TEST_BROWSER=$(browser)
if [ -z "$PORTAL_TEST_BROWSER" ]; then
    echo "Chromium is needed and could not be installed here: install it, or set PORTAL_TEST_BROWSER to it." >&2
    exit 1
fi
export PORTAL_TEST_BROWSER
