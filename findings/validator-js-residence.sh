#!/usr/bin/env bash
# validator (JavaScript) 13.15.35, stdnum 1.12.0
#
# Guess: isIdentityCard with zh-CN takes each number of 18 characters that China issues to
# people, those of residence permits (居住证) among them, since 2018.
# Seen: it takes 81 and 82, of people from Hong Kong and Macau, and not 83, of people from
# Taiwan. Of foreigners' permanent residence cards (since 2023: 9, the province, the country)
# it takes those of provinces whose code begins with 1, which look to it like 91. The check
# digit is the same everywhere; these are printed specimens, or made of such. stdnum takes all.
. "$(dirname "$0")/lib.bash"

npm_package validator@13.15.35 stdnum@1.12.0 <<'JS'
import stdnum from "stdnum";
import validator from "validator";

const { ric } = stdnum.stdnum.CN;
for (const number of ["11010519491231002X", "810000199408230021", "820000199408230023", "830000199201300022", "911124198108030024", "931124198108030028"]) {
  console.log(number, validator.isIdentityCard(number, "zh-CN"), ric.validate(number).isValid);
}
JS
expect node main.mjs <<'OUT'
11010519491231002X true true
810000199408230021 true true
820000199408230023 true true
830000199201300022 false true
911124198108030024 true true
931124198108030028 false true
OUT
