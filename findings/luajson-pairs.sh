#!/usr/bin/env bash
# luajson 1.3.4, lua-cjson 2.1.0 (Lua 5.3, Debian 12)
#
# Guess: "\ud842\udfb7" in JSON is 𠮷, as all writers of ASCII have it (RFC 8259, 7), in names of
# people and places; luajson reads "\u4eac" as 京, so it does this.
# Seen: it is six bytes, three for each half, which is no UTF-8, so that what stands in this text is
# not found and other readers refuse it. No error tells. What it writes itself has 𠮷 as it is. cjson
# reads it.
. "$(dirname "$0")/lib.bash"

debian_package lua-json=1.3.4-2 lua-cjson=2.1.0+dfsg-2.2 lua-lpeg lua5.3
export LUA_PATH="$PWD/usr/share/lua/5.3/?.lua;$PWD/usr/share/lua/5.3/?/init.lua" LUA_CPATH="$(echo "$PWD"/usr/lib/*/lua/5.3)/?.so"
cat >main.lua <<'LUA'
for _, name in ipairs { "json", "cjson" } do
  for _, text in ipairs { [["\u4eac"]], [["\ud842\udfb7"]] } do
    local read = require(name).decode("[" .. text .. "]")[1]
    print(name, text, (read:gsub(".", function(byte) return ("%02x "):format(byte:byte()) end)))
  end
end
LUA
expect lua5.3 main.lua <<'OUT'
json	"\u4eac"	e4 ba ac 
json	"\ud842\udfb7"	ed a1 82 ed be b7 
cjson	"\u4eac"	e4 ba ac 
cjson	"\ud842\udfb7"	f0 a0 ae b7 
OUT
