// A footer with a number of every kind, to be looked at, and to get the worker going.
export const EXAMPLE = `<footer>
© 2011-2026 示例公司 <a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号-11</a>
<a href="http://www.miitbeian.gov.cn/">京ＩＣＰ证０３０１７３号</a> 粤B2-20090059-1626X
<span style="display:none">沪ICP备13002172号</span> 京ICP备1101876O号
<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备 11010502030143号</a>
</footer>`;
