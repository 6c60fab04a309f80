#!/usr/bin/env bash
# Lucene 8.8.1 (Debian 12), SmartChineseAnalyzer and CJKAnalyzer, Java 17
#
# Guess: what is made for Chinese takes 〇 for a numeral, as 一 and 九 are, in years and rooms.
# Seen: SmartChineseAnalyzer takes it for punctuation, as it does all from U+3001 to U+301E, and
# leaves it out. A phrase has a gap in its place, which any word fills: who looks for 一〇一室 finds
# 一二一室 and 一九一室, too. 二〇〇四年 is 二, 四 and 年. CJKAnalyzer finds the one room.
. "$(dirname "$0")/lib.bash"

debian_package liblucene8-java=8.8.1-4
cat >Zero.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

public class Zero {
	public static void main(String[] args) throws Exception {
		for (Analyzer analyzer : new Analyzer[] {new SmartChineseAnalyzer(), new CJKAnalyzer()}) {
			System.out.println(analyzer.getClass().getSimpleName());
			System.out.println("\t二〇〇四年 " + terms(analyzer, "二〇〇四年"));
			Query query = new QueryBuilder(analyzer).createPhraseQuery("text", "一〇一室");
			for (String text : new String[] {"一〇一室", "一二一室", "一九一室", "一一室"}) {
				MemoryIndex index = new MemoryIndex();
				index.addField("text", text, analyzer);
				System.out.println("\t一〇一室 in " + text + ": " + (index.search(query) > 0));
			}
		}
	}

	static List<String> terms(Analyzer analyzer, String text) throws Exception {
		List<String> terms = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("text", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		return terms;
	}
}
JAVA
expect java -cp "$(printf '%s:' "$PWD"/usr/share/java/lucene-*-8.7.0.jar)" Zero.java <<'OUT'
SmartChineseAnalyzer
	二〇〇四年 [二, 四, 年]
	一〇一室 in 一〇一室: true
	一〇一室 in 一二一室: true
	一〇一室 in 一九一室: true
	一〇一室 in 一一室: false
CJKAnalyzer
	二〇〇四年 [二〇, 〇〇, 〇四, 四年]
	一〇一室 in 一〇一室: true
	一〇一室 in 一二一室: false
	一〇一室 in 一九一室: false
	一〇一室 in 一一室: false
OUT
