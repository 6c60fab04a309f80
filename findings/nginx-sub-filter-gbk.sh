#!/usr/bin/env bash
# nginx 1.22.1 (Debian 12)
#
# Guess: sub_filter, with which what stands at the foot of pages is often put in, finds words of
# pages in GBK and Big5 if they are in the configuration in the same encoding. That it takes
# capitals for small letters, as is documented, does not matter to Han characters.
# Seen: they have capitals, too, where their second byte is that of a letter, as in GBK that of
# traditional characters may be. Who replaces 雞 replaces 險, who 網, 緒, and in Big5 士 is 人, 工 is
# 下, 了 is 口: 女士 is 女人. What is replaced is whole characters, so that nothing looks broken.
. "$(dirname "$0")/lib.bash"

debian_package nginx libpcre2-8-0 libssl3
page() { # page ENCODING TEXT WORD: TEXT with <WORD> for what nginx takes for WORD
	mkdir -p html logs
	iconv -f UTF-8 -t "$1" <<<"$2" >html/a.html
	iconv -f UTF-8 -t "$1" >nginx.conf <<CONF
daemon off; master_process off; pid $PWD/nginx.pid; error_log $PWD/error.log; events {}
http {
	access_log off; default_type text/html;
	client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
	server {
		listen unix:$PWD/socket; root $PWD/html;
		sub_filter_once off; sub_filter "$3" "<$3>";
	}
}
CONF
	nginx -e error.log -p "$PWD" -c nginx.conf &
	timeout 10 bash -c "until [ -S socket ]; do sleep 0.1; done"
	printf '%s %s: %s\n' "$1" "$3" "$(curl --silent --unix-socket socket http://localhost/a.html | iconv -f "$1" -t UTF-8)"
	kill $!
	wait $! || true
	rm -f socket
}
pages() {
	nginx -v
	page GBK "養雞 保險" 雞
	page GBK "網頁 緒言" 網
	page BIG5 "人民 女士" 人
	page BIG5 "下午 工作" 下
	page BIG5 "入口 了解" 口
}
expect pages <<'OUT'
nginx version: nginx/1.22.1
GBK 雞: 養<雞> 保<雞>
GBK 網: <網>頁 <網>言
BIG5 人: <人>民 女<人>
BIG5 下: <下>午 <下>作
BIG5 口: 入<口> <口>解
OUT
