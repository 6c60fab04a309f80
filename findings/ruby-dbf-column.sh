#!/usr/bin/env bash
# ruby-dbf 3.0.5 (Ruby, Debian 12), dbffile 1.13.0 (JavaScript) writes
#
# Guess: a dBASE table with a column 备案号, as those of Chinese maps have them, is read in the encoding
# that the library is told, names and values; at worst the name is garbage.
# Seen: what is no ASCII is taken out of names, and that nothing is left of one is an error for the
# whole table, whatever the encoding. Of a column 备案no the name is no, and of a second one, 域名no, too,
# so that one of the two columns is gone, without an error. Values are read.
. "$(dirname "$0")/lib.bash"

npm_package dbffile@1.13.0 <<'JS'
import { DBFFile } from "dbffile";

for (const [file, names] of [["a", ["备案号", "n"]], ["b", ["备案no", "域名no"]]]) {
  const table = await DBFFile.create(`${file}.dbf`, names.map((name) => ({ name, type: "C", size: 20 })), { encoding: "gbk" });
  await table.appendRecords([Object.fromEntries(names.map((name, i) => [name, ["京ICP备05000593号", "域"][i]]))]);
  console.log("dbffile", JSON.stringify(await (await DBFFile.open(`${file}.dbf`, { encoding: "gbk" })).readRecords()));
}
JS
debian_ruby ruby-dbf=3.0.5-2
cat >main.rb <<'RUBY'
require "dbf"

%w[a b].each do |name|
  table = DBF::Table.new("#{name}.dbf", nil, "GBK")
  puts "ruby-dbf #{table.map { |record| record.attributes }}"
rescue => error
  puts "ruby-dbf #{error.class}: #{error.message}"
end
RUBY
both() {
	node main.mjs
	ruby3.1 main.rb
}
expect both <<'OUT'
dbffile [{"备案号":"京ICP备05000593号","n":"域"}]
dbffile [{"备案no":"京ICP备05000593号","域名no":"域"}]
ruby-dbf DBF::Column::NameError: column name cannot be empty
ruby-dbf [{"no"=>"域"}]
OUT
