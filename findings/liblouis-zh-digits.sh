#!/usr/bin/env bash
# liblouis 3.24.0 (Debian 12)
#
# Guess: in Chinese braille, too, a number has the sign for numbers (⠼) once, in front, as in other
# languages' tables, and what the table does not know is left out or is one sign.
# Seen: the table zh-chn has ⠼ in front of each digit, so that a serial is sixteen cells, and a capital
# sign in front of each letter of ICP. A hyphen of full width, as it is typed with a Chinese keyboard,
# is spelled out there, in eight cells for '\xff0d'. The newer table zhcn-g1 has one ⠼, and one sign for
# all capitals.
. "$(dirname "$0")/lib.bash"

debian_package liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$PWD/usr/share/liblouis/tables
run() {
	for table in zh-chn.ctb zhcn-g1.ctb; do
		for text in 京ICP备05000593号-1 沪ICP备11018762号－11; do
			printf '%s %s %s\n' "$table" "$text" "$(lou_translate "unicode.dis,$table" <<<"$text")"
		done
	done
}
expect run <<'OUT'
zh-chn.ctb 京ICP备05000593号-1 ⠛⠡⠠⠊⠠⠉⠠⠏⠃⠮⠼⠚⠼⠑⠼⠚⠼⠚⠼⠚⠼⠑⠼⠊⠼⠉⠓⠖⠤⠼⠁
zh-chn.ctb 沪ICP备11018762号－11 ⠓⠥⠠⠊⠠⠉⠠⠏⠃⠮⠼⠁⠼⠁⠼⠚⠼⠁⠼⠓⠼⠛⠼⠋⠼⠃⠓⠖⠄⡳⠭⠋⠋⠴⠙⠄⠼⠁⠼⠁
zhcn-g1.ctb 京ICP备05000593号-1 ⠛⠡⠁⠠⠠⠊⠉⠏⠀⠃⠮⠆⠼⠚⠑⠚⠚⠚⠑⠊⠉⠀⠓⠖⠆⠤⠼⠁
zhcn-g1.ctb 沪ICP备11018762号－11 ⠓⠥⠆⠠⠠⠊⠉⠏⠀⠃⠮⠆⠼⠁⠁⠚⠁⠓⠛⠋⠃⠀⠓⠖⠆⠀⠐⠤⠼⠁⠁
OUT
