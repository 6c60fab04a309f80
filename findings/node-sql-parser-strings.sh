#!/usr/bin/env bash
# node-sql-parser 5.4.0 (JavaScript)
#
# Guess: two strings beside each other are one in MySQL ('京' '号' is '京号'; MySQL 8.0, 9.1.1), and
# _utf8mb4 in front of a string says its encoding; a parser for MySQL that does not know one of them
# has an error.
# Seen: what is selected is the first string or a column _utf8mb4, and the second string is its alias:
# the column is not there, and no error tells. In WHERE and VALUES there is an error. For PostgreSQL,
# where an end of line has to stand between, the two are one.
. "$(dirname "$0")/lib.bash"

npm_package node-sql-parser@5.4.0 <<'JS'
import sql from "node-sql-parser";

const parser = new sql.Parser();
for (const [query, database] of [
  ["SELECT '京' '号'", "mysql"],
  ["SELECT _utf8mb4'京'", "mysql"],
  ["SELECT * FROM t WHERE icp = '京' '号'", "mysql"],
  ["SELECT '京'\n'号'", "postgresql"],
]) {
  let got;
  try {
    got = parser.sqlify(parser.astify(query, { database }), { database });
  } catch (error) {
    got = error.name;
  }
  console.log(database, JSON.stringify(query), "→", got);
}
JS
expect node main.mjs <<'OUT'
mysql "SELECT '京' '号'" → SELECT '京' AS `号`
mysql "SELECT _utf8mb4'京'" → SELECT `_utf8mb4` AS `京`
mysql "SELECT * FROM t WHERE icp = '京' '号'" → SyntaxError
postgresql "SELECT '京'\n'号'" → SELECT '京号'
OUT
