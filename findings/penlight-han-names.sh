#!/usr/bin/env bash
# Penlight 1.13.1 (Lua 5.4, Debian 12)
#
# Guess: a key of a configuration file, or a column of a CSV file, has the name that is written there;
# what cannot stand in a Lua name, as a space, is an underscore, as is documented, and perhaps a Han
# character is one, too.
# Seen: each byte of it is one, three a character, so that all names of three characters are the same
# nine: of 备案号 and 许可证 the one that is read last is left. In CSV both columns are there, and who asks
# for one of them, by any name of three characters, gets the first. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package lua-penlight=1.13.1-3 lua5.4 lua-filesystem
export LUA_PATH="$PWD/usr/share/lua/5.4/?.lua;$PWD/usr/share/lua/5.4/?/init.lua" LUA_CPATH="$(echo "$PWD"/usr/lib/*/lua/5.4)/?.so"
cat >main.lua <<'LUA'
local config, data, stringio = require "pl.config", require "pl.data", require "pl.stringio"

for name, value in pairs(config.read(stringio.open "备案号=京ICP备05000593号\n许可证=粤B2-20090059\n")) do
  print("config", name, value)
end
local rows = data.read(stringio.open "备案号,许可证\n京ICP备05000593号,粤B2-20090059\n", { delim = "," })
for _, name in ipairs { "备案号", "许可证", "省自治区" } do
  local found, column = pcall(rows.column_by_name, rows, name)
  print("data", name, found and table.concat(column) or "no such column")
end
LUA
expect lua5.4 main.lua <<'OUT'
config	_________	粤B2-20090059
data	备案号	京ICP备05000593号
data	许可证	京ICP备05000593号
data	省自治区	no such column
OUT
