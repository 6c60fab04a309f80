#!/usr/bin/env bash
# gettext 3.3.3 (Ruby, Debian 12)
#
# Guess: a translation that is marked fuzzy, which GNU gettext passes over when a catalog is used, is
# passed over whole: its comments, its places and its flags with it. The flags of #, fuzzy, c-format
# are fuzzy and c-format.
# Seen: what is said of it goes to the next message, which has the flags now, the other's place beside
# its own, and the translator's note, and is fuzzy itself once it is written. fuzzy has a comma in its
# name if another flag follows. With ignore_fuzzy off all is with its message. No error tells.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-gettext=3.3.3-2 ruby-locale ruby-text
cat >main.rb <<'RUBY'
require "gettext/po_parser"

catalog = <<'PO'
# 旧
#: page.c:1
#, fuzzy, c-format
msgid "Filing %s"
msgstr "备案号 %s"

#: host.c:2
msgid "Domain"
msgstr "域名"
PO
[true, false].each do |ignore|
  parser = GetText::POParser.new
  parser.ignore_fuzzy = ignore
  po = GetText::PO.new
  parser.report_warning = false
  parser.parse(catalog, po)
  puts "ignore_fuzzy #{ignore}"
  po.each { |entry| puts "\t#{entry.msgid}: #{entry.translator_comment.inspect} #{entry.references} #{entry.flags}" }
end
RUBY
expect ruby3.1 main.rb <<'OUT'
ignore_fuzzy true
	Domain: "旧" ["page.c:1", "host.c:2"] ["fuzzy,", "c-format"]
ignore_fuzzy false
	Filing %s: "旧" ["page.c:1"] ["fuzzy,", "c-format"]
	Domain: "" ["host.c:2"] []
OUT
