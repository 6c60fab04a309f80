#!/usr/bin/env bash
# webvtt-py 0.4.6 (Python, Debian 12)
#
# Guess: subtitles that are read and saved again are the same to a viewer: where each stands on the
# screen, as line:0 says, its style, and what its &amp; means.
# Seen: where it stands is gone, and all styles are, though they were read: what was put at the top,
# so as not to hide the filing number in the picture, hides it. The property text, which has no tags,
# still has &nbsp; and &amp; as they were written.
. "$(dirname "$0")/lib.bash"

debian_package python3-webvtt=0.4.6-2
printf 'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000 line:0 align:start\n备案号&nbsp;<b>京ICP备05000593号</b> &amp; 粤\n' >a.vtt
cat >main.py <<'PY'
import webvtt

subtitles = webvtt.read("a.vtt")
print(len(subtitles.styles), subtitles[0].text)
subtitles.save("b.vtt")
print(open("b.vtt").read())
PY
export PYTHONPATH=$PWD/usr/lib/python3/dist-packages
expect /usr/bin/python3 main.py <<'OUT'
1 备案号&nbsp;京ICP备05000593号 &amp; 粤
WEBVTT

00:00:01.000 --> 00:00:02.000
备案号&nbsp;<b>京ICP备05000593号</b> &amp; 粤
OUT
