#!/usr/bin/env bash
# roo 2.10.0 (Ruby), xlsx2csv 0.7.8 (Python; Debian 12), Excel::Writer::XLSX 1.10 writes
#
# Guess: of a date as Chinese Excel shows it, yyyy"年"m"月"d"日", what follows the formats of .xlsx
# makes 2021年1月1日, or a date in a form of its own; and 128 with the format 0" domains" is a
# number, since what stands in quotes is text.
# Seen: formatted_value of roo is the format itself, with a 0 for the month; xlsx2csv puts quotes
# into the date. Both look for d, m and y within quotes, too: 128 domains are 7 May 1900 to roo,
# and to xlsx2csv the format with numbers for some of its letters, in which no 128 is left.
# roo's warning is of the format; xlsx2csv has none.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-roo=2.10.0-1 ruby-zip=2.3.2-1 ruby-nokogiri=1.13.10+dfsg-2+b1 racc=1.6.2-1 \
	libxslt1.1 libxml2 libgumbo1 xlsx2csv=1:0.7.8-1 libexcel-writer-xlsx-perl=1.10-1 libarchive-zip-perl
cat >write.pl <<'PERL'
use utf8;
use Excel::Writer::XLSX;

my $book = Excel::Writer::XLSX->new("a.xlsx");
my $sheet = $book->add_worksheet;
my @cells = ([44197, 'yyyy"年"m"月"d"日"'], [128, '0"个网站"'], [128, '0" domains"'], [128, '"Day "0']);
for my $row (0 .. $#cells) {
	my ($number, $format) = @{$cells[$row]};
	$sheet->write_string($row, 0, $format);
	$sheet->write_number($row, 1, $number, $book->add_format(num_format => $format));
}
PERL
PERL5LIB=$PWD/usr/share/perl5 perl write.pl
cat >roo.rb <<'RUBY'
require "stringio"
require "roo"

sheet = Roo::Spreadsheet.open("a.xlsx")
1.upto(sheet.last_row) do |row|
  text = sheet.formatted_value(row, 2) rescue text = "(error)"
  puts "roo #{sheet.cell(row, 1)}: #{sheet.cell(row, 2)} #{text}"
end
RUBY
convert() {
	ruby3.1 roo.rb
	PYTHONPATH=$PWD/usr/lib/python3/dist-packages python3 usr/bin/xlsx2csv a.xlsx
}
expect convert <<'OUT'
Unable to parse custom format. Using "YYYY-mm-dd HH:MM:SS" format.
Unable to parse custom format. Using "YYYY-mm-dd HH:MM:SS" format.
roo yyyy"年"m"月"d"日": 2021-01-01 yyyy"年"0"月"d"日"
roo 0"个网站": 128 (error)
roo 0" domains": 1900-05-07 1900-05-07 00:00:00
roo "Day "0: 1900-05-07 1900-05-07 00:00:00
"yyyy""年""m""月""d""日""","2021""年""01""月""01""日"""
"0""个网站""",128
"0"" domains""","0"" 07o05ains"""
"""Day ""0","""07ay ""0"
OUT
