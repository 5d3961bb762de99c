#!/bin/sh
# Draws the PNG icons from favicon.svg with headless Chromium.
# Usage: sh web/icons/render.sh, after a change of the mark.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw NAME SIZE SVG
draw() {
  printf '<!doctype html><style>*{margin:0}svg{display:block;width:%spx;height:%spx}</style>%s' "$2" "$2" "$3" >"$work/icon.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --user-data-dir="$work/profile" \
    --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$work/icon.html" 2>/dev/null
}

mark=$(cat favicon.svg)
# Systems that cut icons to a shape of their own get a ground to the edges ...
square=$(printf '%s' "$mark" | sed 's/ rx="104"//')
# ... and maskable ones a mark within the middle circle of 80 %.
inset=$(printf '%s' "$square" | sed 's/transform="translate(-10 -6)"/transform="translate(256 256) scale(.76) translate(-274 -262)"/')

draw icon-192 192 "$mark"
draw icon-512 512 "$mark"
draw maskable-512 512 "$inset"
draw apple-touch-180 180 "$square"
