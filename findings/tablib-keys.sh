#!/usr/bin/env bash
# tablib 3.4.0 (Python, Debian 12)
#
# Guess: in a list of JSON objects each value has its name with it, so the second may have them in
# another order (RFC 8259: an object is an unordered collection), and each value goes to the column of
# its name.
# Seen: the names of the first are the columns, and of the others the values are taken in the order in
# which they stand: with icp and n in one and n and icp in the next, the number of domains is in the
# column of filings, and the filing in that of domains. YAML and what is given as a dict are the same.
# No error tells.
. "$(dirname "$0")/lib.bash"

debian_package python3-tablib=3.4.0-1
cat >main.py <<'PY'
import tablib

text = '[{"icp": "京ICP备05000593号", "n": 1}, {"n": 2, "icp": "沪ICP备05000001号"}]'
print(tablib.Dataset().load(text, format="json").export("csv").replace("\r", ""))
dataset = tablib.Dataset()
dataset.dict = [{"icp": "京ICP备05000593号", "n": 1}, {"n": 2, "icp": "沪ICP备05000001号"}]
print(dataset["icp"], dataset["n"])
PY
export PYTHONPATH=$PWD/usr/lib/python3/dist-packages
expect /usr/bin/python3 main.py <<'OUT'
icp,n
京ICP备05000593号,1
2,沪ICP备05000001号

['京ICP备05000593号', 2] [1, '沪ICP备05000001号']
OUT
