#!/bin/sh
# Installs what the browser tests need and the machine lacks: the browsers of a
# Debian or Ubuntu system, and axe-core for the accessibility checks.
set -eu
cd "$(dirname "$0")"

missing=
need() { # need PROGRAM PACKAGE: the first installed candidate of a program will do
	for program in $1; do
		if command -v "$program" >/dev/null 2>&1; then return; fi
	done
	missing="$missing $2"
}
need "chromium chromium-browser google-chrome" chromium
need "firefox-esr firefox" firefox-esr
need WebKitWebDriver webkit2gtk-driver
need Xvfb xvfb
need npm npm
[ -e /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf ] || missing="$missing fonts-dejavu-core"

if [ -n "$missing" ]; then
	as_root=
	[ "$(id -u)" = 0 ] || as_root=sudo
	$as_root apt-get update
	# shellcheck disable=SC2086 # a list of packages
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
fi

# npm ci starts over each time, so it runs only when the lock has changed.
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --no-audit --no-fund
fi
