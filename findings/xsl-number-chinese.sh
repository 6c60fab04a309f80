#!/usr/bin/env bash
# xsltproc of libxslt 1.1.35, Xalan 2.7.2, Saxon-HE 9.9.1.5, Saxon 6.5.5 (Java; all of Debian 12), Java
# 17
#
# Guess: xsl:number with the format 一、 has 一、 and 十一、 or, as XSLT 1.0, 7.7.1, has it for what is not
# known, 1、 and 11、. With （１） it has digits of full width, and with 第1条 the clauses of a license, 第11条.
# Seen: Xalan has letters of full width, Ａ、 and Ｋ、, ＣＷ、 for 101, and of ① it puts the sign behind, 11①.
# Saxon-HE has 百一 for 101, which in Chinese is heard as 110, and digits from 10,000 on; Saxon 6 has 一〇一.
# （１） is （11） in Xalan and （１）11 in xsltproc. None has 第 and 条, since Han are part of the number to the
# standard; three of them take the three characters for a width, 011.
. "$(dirname "$0")/lib.bash"

debian_package xsltproc=1.1.35-1+deb12u4 libxslt1.1 libxml2 libicu72 libxalan2-java=2.7.2-4 libxerces2-java libxml-commons-external-java \
	libsaxonhe-java=9.9.1.5+dfsg-1 libsaxon-java=1:6.5.5-13
cat >a.xml <<'XML'
<a><n>1</n><n>10</n><n>11</n><n>101</n><n>110</n><n>10010</n></a>
XML
cat >a.xsl <<'XSL'
<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:for-each select="//n">
      <xsl:number value="." format="一、"/>
      <xsl:text> </xsl:text>
      <xsl:number value="." format="①"/>
      <xsl:text> </xsl:text>
      <xsl:number value="." format="（１）"/>
      <xsl:text> </xsl:text>
      <xsl:number value="." format="第1条"/>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
XSL
java_main() { # java_main CLASS ARGUMENT... with the libraries in JARS
	printf "%s:" "${JARS[@]/#/$PWD/usr/share/java/}" >path
	java -Dfile.encoding=UTF-8 -cp "$(cat path)" "$@"
}
run() {
	echo xsltproc
	xsltproc a.xsl a.xml
	echo Xalan
	JARS=(xalan2.jar serializer.jar xercesImpl.jar xml-apis.jar)
	java_main org.apache.xalan.xslt.Process -IN a.xml -XSL a.xsl
	echo Saxon-HE
	JARS=(Saxon-HE.jar)
	java_main net.sf.saxon.Transform -s:a.xml -xsl:a.xsl
	echo Saxon 6
	JARS=(saxon.jar)
	java_main com.icl.saxon.StyleSheet a.xml a.xsl
}
expect run <<'OUT'
xsltproc
1、 ①1 （１）1 1
10、 ①10 （１）10 10
11、 ①11 （１）11 11
101、 ①101 （１）101 101
110、 ①110 （１）110 110
10010、 ①10010 （１）10010 10010
Xalan
Ａ、 1① （1） 001
Ｊ、 10① （10） 010
Ｋ、 11① （11） 011
ＣＷ、 101① （101） 101
ＤＦ、 110① （110） 110
ＮＴＺ、 10010① （10010） 10010
Saxon-HE
一、 ① （１） 001
十、 ⑩ （１０） 010
十一、 ⑪ （１１） 011
百一、 101 （１０１） 101
百十、 110 （１１０） 110
10010、 10010 （１００１０） 10010
Saxon 6
一、 ①1① （１） 001
一〇、 ①10① （１０） 010
一一、 ①11① （１１） 011
一〇一、 ①101① （１０１） 101
一一〇、 ①110① （１１０） 110
一〇〇一〇、 ①10010① （１００１０） 10010
OUT
