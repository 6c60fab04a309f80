#!/usr/bin/env bash
# cssmin 0.2.0, rcssmin 1.1.0 (Python), Horde_CssMinify 1.0.4 (PHP 8.2; all of Debian 12); csso 5.0.5
# (JavaScript)
#
# Guess: what makes a style sheet smaller leaves texts in quotes as they are, as the filing number in
# content: "…" that some pages have at their foot, and keeps the spaces that calc needs around +.
# Seen: cssmin takes spaces, semicolons in front of braces and zeros out of texts: a text of two numbers
# parted by two spaces has one, 0px is 0. It takes those of calc, too, so that the width is none.
# Horde's takes some of texts, and leaves the whole width out. rcssmin takes the space out of a name of
# a file in quotes, url("…"). csso does none of it.
. "$(dirname "$0")/lib.bash"

debian_package python3-cssmin=0.2.0-11 python3-rcssmin=1:1.1.0-1+b3 php8.2-cli php8.2-common php8.2-mbstring \
	php-horde-cssminify=1.0.4-6 php-horde-css-parser php-horde-log php-horde-util php-horde-exception
npm_package csso@5.0.5 <<'JS'
import { readFileSync } from "node:fs";
import { minify } from "csso";

console.log("csso   ", minify(readFileSync("a.css", "utf8")).css);
JS
cat >a.css <<'CSS'
p::after { content: "京ICP备05000593号-1  粤B2-20090059"; width: calc(100% + 2px) }
q::after { content: "号: 0px {备; }"; background: url("备 案.png") }
CSS
cat >main.py <<'PY'
import cssmin
import rcssmin

text = open("a.css", encoding="utf-8").read()
print("cssmin ", cssmin.cssmin(text))
print("rcssmin", rcssmin.cssmin(text))
PY
cat >main.php <<'PHP'
<?php
spl_autoload_register(function ($name) {
    foreach (["\\", "_"] as $part) {
        $file = "usr/share/php/" . str_replace($part, "/", $name) . ".php";
        if (is_file($file)) {
            require_once $file;
            return;
        }
    }
});
echo "Horde   ", (new Horde_CssMinify_CssParser(file_get_contents("a.css")))->minify(), "\n";
PHP
run() {
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py
	php8.2 -n -d extension_dir="$(echo "$PWD"/usr/lib/php/2*)" -d error_reporting=0 -d extension=ctype -d extension=iconv -d extension=mbstring main.php
	node main.mjs
}
expect run <<'OUT'
cssmin  p::after{content:"京ICP备05000593号-1 粤B2-20090059";width:calc(100%+2px)}q::after{content:"号:0{备}";background:url("备 案.png")}
rcssmin p::after{content:"京ICP备05000593号-1  粤B2-20090059";width:calc(100% + 2px)}q::after{content:"号: 0px {备; }";background:url("备案.png")}
Horde   p::after{content:"京ICP备05000593号-1  粤B2-20090059"}q::after{content:"号:0px{备; }";background:url("备 案.png")}
csso    p::after{content:"京ICP备05000593号-1  粤B2-20090059";width:calc(100% + 2px)}q::after{content:"号: 0px {备; }";background:url(备\ 案.png)}
OUT
