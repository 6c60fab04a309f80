#!/usr/bin/env bash
# HtmlCleaner 2.26 (Java, Debian 12), Java 17
#
# Guess: getText of a node is the text that a reader sees: references are characters, and a cell or an
# item is parted from the next one at least by a space, as innerText is.
# Seen: of references it has what stands in the source, &nbsp; and &#x5907; (the serializer has the
# characters), so that a number with one in it is not found in the text; and cells, items and lines
# that <br> ends are glued, so that an index of 1 beside a count of 28 is 128. Within a script there
# is text, too.
. "$(dirname "$0")/lib.bash"

debian_package libhtmlcleaner-java=2.26-1+deb12u1 libjdom2-java
cat >Main.java <<'JAVA'
import org.htmlcleaner.HtmlCleaner;
import org.htmlcleaner.TagNode;

public class Main {
	public static void main(String[] args) {
		for (String html : new String[] {"<p>京ICP备&nbsp;05000593号 &#x5907; &amp;</p>", "<table><tr><td>号-1</td><td>28</td></tr></table>", "<ul><li>甲</li><li>乙</li></ul>", "甲<br>乙", "<p>a</p><script>b</script>"}) {
			TagNode node = new HtmlCleaner().clean(html);
			System.out.println(html + " → " + node.getText());
		}
	}
}
JAVA
expect java -cp "$(printf '%s:' "$PWD"/usr/share/java/*.jar)" Main.java <<'OUT'
<p>京ICP备&nbsp;05000593号 &#x5907; &amp;</p> → 京ICP备&nbsp;05000593号 &#x5907; &amp;
<table><tr><td>号-1</td><td>28</td></tr></table> → 号-128
<ul><li>甲</li><li>乙</li></ul> → 甲乙
甲<br>乙 → 甲乙
<p>a</p><script>b</script> → ab
OUT
