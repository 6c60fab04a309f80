#!/usr/bin/env bash
# node-email-reply-parser 0.1.4, email-reply-parser 2.3.7 (JavaScript), email_reply_parser 0.5.8,
# email_reply_trimmer 0.1.6 (Ruby, Debian 12)
#
# Guess: what leaves signatures and quotes out of an answer knows a signature by the line -- in front of
# it, and leaves lines of an answer, also those that begin with a hyphen, as -11 where a filing was
# broken at its index, or __备注__ in bold.
# Seen: to node-email-reply-parser a line that begins with a hyphen and a letter or digit is a
# signature, and all behind it is gone, the rest of the sentence among it; __ is one to
# email_reply_parser as well. A heading with --- below and a line of ___ to be filled in end the mail to
# three of the four, each to others.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-email-reply-parser=0.5.8-2 ruby-email-reply-trimmer=0.1.6-2
npm_package node-email-reply-parser@0.1.4 email-reply-parser@2.3.7 <<'JS'
import EmailReplyParser from "email-reply-parser";
import parse from "node-email-reply-parser";

const [text] = process.argv.slice(2);
console.log("  node-email-reply-parser", JSON.stringify(parse(text).getVisibleText()));
console.log("  email-reply-parser     ", JSON.stringify(new EmailReplyParser().read(text).getVisibleText()));
JS
cat >main.rb <<'RUBY'
require "email_reply_parser"
require "email_reply_trimmer"

text = ARGV[0]
puts "  email_reply_parser      #{EmailReplyParser.parse_reply(text.dup).dup.force_encoding("UTF-8").inspect}"
puts "  email_reply_trimmer     #{EmailReplyTrimmer.trim(text.dup).inspect}"
RUBY
run() {
	for text in $'备案号是京ICP备11018762号\n-11，请查收。\n\n谢谢。' $'好的。\n\n__备注__：京ICP备05000593号\n\n谢谢。' $'备案\n---\n\n京ICP备05000593号-1' $'备案号：\n________________\n\n谢谢。'; do
		printf '%q\n' "$text"
		node main.mjs "$text"
		ruby3.1 main.rb "$text"
	done
}
expect run <<'OUT'
$'备案号是京ICP备11018762号\n-11，请查收。\n\n谢谢。'
  node-email-reply-parser "备案号是京ICP备11018762号"
  email-reply-parser      "备案号是京ICP备11018762号\n-11，请查收。\n\n谢谢。"
  email_reply_parser      "备案号是京ICP备11018762号\n-11，请查收。\n\n谢谢。"
  email_reply_trimmer     "备案号是京ICP备11018762号\n-11，请查收。\n\n谢谢。"
$'好的。\n\n__备注__：京ICP备05000593号\n\n谢谢。'
  node-email-reply-parser "好的。\n"
  email-reply-parser      "好的。\n\n__备注__：京ICP备05000593号\n\n谢谢。"
  email_reply_parser      "好的。"
  email_reply_trimmer     "好的。\n\n__备注__：京ICP备05000593号\n\n谢谢。"
$'备案\n---\n\n京ICP备05000593号-1'
  node-email-reply-parser "备案"
  email-reply-parser      "备案"
  email_reply_parser      "备案\n---\n\n京ICP备05000593号-1"
  email_reply_trimmer     "备案"
$'备案号：\n________________\n\n谢谢。'
  node-email-reply-parser "备案号："
  email-reply-parser      "备案号：\n________________\n\n谢谢。"
  email_reply_parser      "备案号："
  email_reply_trimmer     "备案号："
OUT
