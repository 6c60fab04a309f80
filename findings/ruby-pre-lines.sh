#!/usr/bin/env bash
# html2text 0.2.0, reverse_markdown 1.4.0 (Ruby, Debian 12)
#
# Guess: what stands in <pre> has its lines and its indent in the text or the Markdown that is made of
# a page, as that is what the element is for.
# Seen: it is one line, so that a list with one number a line is a row of them, and a # in front of a
# line is in its middle. reverse_markdown indents it as a block of code, all the same; with <code>
# within <pre> it has the lines. A # at the beginning of a paragraph, which is none in the page, is a
# heading. No error tells.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-html2text=0.2.0-1.1 ruby-reverse-markdown=1.4.0-1 ruby-nokogiri=1.13.10+dfsg-2+b1 libxslt1.1
cat >main.rb <<'RUBY'
require "html2text"
require "reverse_markdown"

["<pre># 备案\n京ICP备11018762号-1\n粤B2-20090059</pre>", "<pre><code>京ICP备11018762号-1\n粤B2-20090059</code></pre>", "<p># 京</p>"].each do |page|
  puts page.inspect, "html2text #{Html2Text.convert(page).inspect}", "reverse_markdown #{ReverseMarkdown.convert(page).inspect}"
end
RUBY
expect ruby3.1 main.rb <<'OUT'
"<pre># 备案\n京ICP备11018762号-1\n粤B2-20090059</pre>"
html2text "# 备案 京ICP备11018762号-1 粤B2-20090059"
reverse_markdown "    # 备案 京ICP备11018762号-1 粤B2-20090059\n\n"
"<pre><code>京ICP备11018762号-1\n粤B2-20090059</code></pre>"
html2text "京ICP备11018762号-1 粤B2-20090059"
reverse_markdown "    京ICP备11018762号-1\n    粤B2-20090059\n\n"
"<p># 京</p>"
html2text "# 京"
reverse_markdown "# 京\n\n"
OUT
