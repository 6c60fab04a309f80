#!/usr/bin/env bash
# pofile 1.1.4 (JavaScript)
#
# Guess: the flags of a message in a .po file, #, fuzzy, c-format, as GNU gettext writes them, are the
# two flags fuzzy and c-format.
# Seen: the second has a space in its name. Who asks for c-format is told that there is none, and who
# sets it has it twice, with a space left in front once fuzzy is taken off. Only the first flag of
# each message has its own name, whichever that is.
. "$(dirname "$0")/lib.bash"

npm_package pofile@1.1.4 <<'JS'
import PO from "pofile";

const [item] = PO.parse('msgid ""\nmsgstr ""\n\n#, fuzzy, c-format\nmsgid "%d filings"\nmsgstr "%d 个备案"\n').items;
console.log(JSON.stringify(item.flags), item.flags["c-format"]);
item.flags["c-format"] = true;
delete item.flags.fuzzy;
console.log(item.toString());
JS
expect node main.mjs <<'OUT'
{"fuzzy":true," c-format":true} undefined
#,  c-format,c-format
msgid "%d filings"
msgstr "%d 个备案"
OUT
