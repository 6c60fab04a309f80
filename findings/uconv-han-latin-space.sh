#!/usr/bin/env bash
# uconv of ICU 72.1, PyICU 2.10.2 with the same ICU (both of Debian 12)
#
# Guess: uconv -x Han-Latin, which writes Chinese in pinyin, does what ICU's transliterator of that name
# does in a program: a space between any two syllables, shàng hǎi.
# Seen: behind one character of ten there is none, whatever follows: 沪苏 is hùsū, 方案 fāngàn, 港澳 gǎngào,
# which reads as gǎn gào as well, while 西安 is xī ān. Of the 6,763 characters of GB 2312 these are 691.
# In a program, with the same library, each has its space.
. "$(dirname "$0")/lib.bash"

debian_package icu-devtools=72.1-3+deb12u1 libicu72=72.1-3+deb12u1 python3-icu=2.10.2-1+b3
cat >main.py <<'PY'
import sys
import icu

transliterator = icu.Transliterator.createInstance("Han-Latin")
for line in sys.stdin:
    sys.stdout.write(transliterator.transliterate(line))
PY
cat >list.py <<'PY'
for first in range(0xB0, 0xF8):
    for second in range(0xA1, 0xFF):
        character = bytes([first, second]).decode("gb2312", "ignore")
        if character:
            print(character + "安")
PY
program() {
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py
}
run() {
	for text in 沪苏 方案 港澳 琼渝 西安 上海 京沪高速 沪ICP备05000593号; do
		printf '%s uconv: %s program: %s\n' "$text" "$(uconv -x Han-Latin <<<"$text")" "$(program <<<"$text")"
	done
	python3 list.py >list.txt
	wc -l <list.txt
	echo "without a space, uconv: $(uconv -x Han-Latin list.txt | grep -vc ' ') program: $(program <list.txt | grep -vc ' ')"
}
expect run <<'OUT'
沪苏 uconv: hùsū program: hù sū
方案 uconv: fāngàn program: fāng àn
港澳 uconv: gǎngào program: gǎng ào
琼渝 uconv: qióngyú program: qióng yú
西安 uconv: xī ān program: xī ān
上海 uconv: shàng hǎi program: shàng hǎi
京沪高速 uconv: jīng hùgāo sù program: jīng hù gāo sù
沪ICP备05000593号 uconv: hùICP bèi05000593hào program: hù ICP bèi05000593hào
6763
without a space, uconv: 691 program: 0
OUT
