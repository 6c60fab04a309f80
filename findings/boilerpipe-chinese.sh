#!/usr/bin/env bash
# boilerpipe 1.2.0 (Java, Debian 12), Java 17
#
# Guess: what takes the article out of a page and leaves menus and feet away does so with a Chinese
# page: it goes by how many words stand in a block and how many of them in links, and a long text is
# long in any language.
# Seen: words are what stands between spaces, so that a Chinese paragraph has one or a few.
# DefaultExtractor takes the foot of the page, with the filing number, and of the article no more than
# the paragraph in front of it; of the same page in English, all of the article. CanolaExtractor takes
# nothing at all.
. "$(dirname "$0")/lib.bash"

debian_package libboilerpipe-java=1.2.0-2 libnekohtml-java libxerces2-java libxml-commons-external-java
cat >Main.java <<'JAVA'
import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.extractors.CanolaExtractor;
import de.l3s.boilerpipe.extractors.DefaultExtractor;

public class Main {
	public static void main(String[] args) throws Exception {
		String chinese = page("备案指南", "网站备案是指网站的开办者向主管机关报告有关情况，由其存案以备查考。在境内提供非经营性互联网信息服务的，应当先行办理备案手续，办妥之前不得开通网站。",
			"备案材料由接入服务商核实以后提交，再由省级主管机关审核，通过的发给备案号。开办者应当把备案号放在主页底部中央，并且链接到备案系统，以便公众查询和核对，供其监督。", "版权所有 某公司 京ICP备05000593号-1");
		String english = page("Filing", "A filing means that the owner of a site reports it to the authority in charge, which keeps it on record. Who offers information over the Internet without asking money for it has to file before the site goes online, and must not open it earlier.",
			"The filing is checked by the provider that gives access to the network, and then by the authority of the province, which gives it a number. The owner has to show that number at the foot of the home page, with a link to the register, so that anybody can look it up.", "Copyright a company, No. 05000593-1");
		for (BoilerpipeExtractor extractor : new BoilerpipeExtractor[] {DefaultExtractor.INSTANCE, CanolaExtractor.INSTANCE, ArticleExtractor.INSTANCE}) {
			for (String page : new String[] {chinese, english}) {
				System.out.println(extractor.getClass().getSimpleName());
				extractor.getText(page).lines().map(line -> line.isEmpty() ? line : "\t" + line.substring(0, Math.min(line.length(), 24))).filter(line -> !line.isEmpty()).forEach(System.out::println);
			}
		}
	}

	static String page(String title, String one, String two, String foot) {
		return "<html><head><title>" + title + "</title></head><body><div><a href=/>1</a> <a href=/a>2</a></div><div><h1>" + title + "</h1><p>" + one + "</p><p>" + two + "</p></div><div>" + foot + "</div></body></html>";
	}
}
JAVA
expect java -cp "$(printf '%s:' "$PWD"/usr/share/java/*.jar)" Main.java <<'OUT'
DefaultExtractor
	备案材料由接入服务商核实以后提交，再由省级主管机
	版权所有 某公司 京ICP备05000593号-
DefaultExtractor
	Filing
	A filing means that the 
	The filing is checked by
	Copyright a company, No.
CanolaExtractor
CanolaExtractor
	A filing means that the 
	The filing is checked by
ArticleExtractor
	网站备案是指网站的开办者向主管机关报告有关情况，
	备案材料由接入服务商核实以后提交，再由省级主管机
	版权所有 某公司 京ICP备05000593号-
ArticleExtractor
	1 2
	Filing
	A filing means that the 
	The filing is checked by
	Copyright a company, No.
OUT
