package icp

// Pattern is a regular expression that matches the official Chinese notation:
// it accepts what [Number.String] writes and nothing else. It is for where no Go
// runs, as HTML forms, OpenAPI and databases, and keeps to the syntax that RE2,
// ECMAScript and JSON Schema share. [Parse] tells more, and is faster.
const Pattern = `^(` +
	`[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新]ICP备([0-9]{5,6}|[0-9]{8}|[0-9]{10})号` +
	`|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]ICP证[0-9]{6,8}号` +
	`|([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]|合字)?` +
	`(A1([.]A2)?([.]B1)?([.]B2)?|A2([.]B1)?([.]B2)?|B1([.]B2)?|B2)-[0-9]{8}` +
	`|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新][AB]-[12]-[1-9]-[0-9]{8}` +
	`)(-([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])[AXK]?)?$`
