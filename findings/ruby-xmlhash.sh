#!/usr/bin/env bash
# xmlhash 1.3.6 (Ruby, Debian 12)
#
# Guess: what makes a hash of XML has the text of an element by its name, whatever language the name
# is in, with CDATA as text and without comments; of text with an element in it, it has the text or
# none.
# Seen: a Han name is a key of bytes, which hash["备案号"] is not, so that the element seems not to be
# there; names of attributes are as they should be. CDATA is nothing, but for a line on the console
# with its number among libxml2's kinds, and so has each comment. Of text around an element the end is
# left.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-xmlhash=1.3.6-3.1
export RUBYLIB="$RUBYLIB$(echo "$PWD"/usr/lib/*/ruby/vendor_ruby/3.1.0)"
cat >main.rb <<'RUBY'
require "xmlhash"

hash = Xmlhash.parse(<<XML)
<site 类="站"><备案号>京ICP备05000593号</备案号><name><![CDATA[甲 & 乙]]></name><note>见<b>粤B2-20090059</b>号<!-- 旧 --></note></site>
XML
puts "备案号 #{hash["备案号"].inspect}, of bytes #{hash["备案号".b].inspect}, 类 #{hash["类"].inspect}"
puts "name #{hash["name"].inspect}, note #{hash["note"].inspect}"
RUBY
run() {
	ruby3.1 main.rb | sort
}
expect run <<'OUT'
4 #cdata-section
8 #comment
name X({}), note X({"b"=>"粤B2-20090059", "_content"=>"号"})
备案号 nil, of bytes "京ICP备05000593号", 类 "站"
OUT
