#!/usr/bin/env bash
# redact-pii 3.4.0, @redactpii/node 1.0.17 (JavaScript)
#
# Guess: what takes telephones and credit cards out of logs leaves filings and licenses, in which Han or
# a hyphen stands around the digits, or takes all of them alike, as they are of one form.
# Seen: it goes by the digits. A filing of eight digits is a telephone to @redactpii/node if it begins
# with 1, as those of 2010 to 2019 do; those before and after stay, and so does the license B2-20090059.
# To redact-pii ten digits are a telephone, and eight are DIGITS, as the year of a date beside them is.
# The 14 digits of a police filing are a credit card to both.
. "$(dirname "$0")/lib.bash"

npm_package redact-pii@3.4.0 @redactpii/node@1.0.17 <<'JS'
import { Redactor } from "@redactpii/node";
import redactPii from "redact-pii";

const node = new Redactor();
const sync = new redactPii.SyncRedactor();
for (const text of ["京ICP备11018762号-11", "京ICP备05000593号-1", "京ICP备20012345号", "京ICP备2021011702号-3", "粤B2-20090059", "京公网安备11010502030143号", "2021-01-17 京ICP备05000593号"]) {
  console.log("redact-pii     ", sync.redact(text));
  console.log("@redactpii/node", node.redact(text));
}
JS
expect node main.mjs <<'OUT'
redact-pii      京ICP备DIGITS号-11
@redactpii/node 京ICP备PHONE_NUMBER号-11
redact-pii      京ICP备DIGITS号-1
@redactpii/node 京ICP备05000593号-1
redact-pii      京ICP备DIGITS号
@redactpii/node 京ICP备20012345号
redact-pii      京ICP备PHONE_NUMBER号-3
@redactpii/node 京ICP备PHONE_NUMBER号-3
redact-pii      粤B2-DIGITS
@redactpii/node 粤B2-20090059
redact-pii      京公网安备CREDIT_CARD_NUMBER号
@redactpii/node 京公网安备CREDIT_CARD_NUMBER号
redact-pii      DIGITS-01-17 京ICP备DIGITS号
@redactpii/node 2021-01-17 京ICP备05000593号
OUT
