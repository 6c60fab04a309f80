#!/usr/bin/env bash
# ZXing 3.4.1 (Java, Debian 12), Java 17
#
# Guess: a text with Han that the library writes into a code, told that its bytes are UTF-8 or GB18030,
# it reads again from each kind that has a place to say so (ECI): QR, PDF417 and Aztec. For Data Matrix
# it has none, which is an error.
# Seen: it says so in QR and PDF417, and not in Aztec, where its own reader has Latin-1, äº¬ for 京, and
# others may guess. Told Shift_JIS, which has no 备, it writes ? into a QR code, while PDF417 is an
# error.
. "$(dirname "$0")/lib.bash"

debian_package libzxing-core-java=3.4.1+ds-1
cat >Main.java <<'JAVA'
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import java.util.Map;

public class Main {
	public static void main(String[] args) {
		for (String encoding : new String[] {"UTF-8", "GB18030", "Shift_JIS"}) {
			for (BarcodeFormat format : new BarcodeFormat[] {BarcodeFormat.QR_CODE, BarcodeFormat.PDF_417, BarcodeFormat.AZTEC, BarcodeFormat.DATA_MATRIX}) {
				System.out.println(encoding + " " + format + " " + writtenAndRead("京ICP备05000593号-1", format, encoding));
			}
		}
	}

	static String writtenAndRead(String text, BarcodeFormat format, String encoding) {
		try {
			BitMatrix code = new MultiFormatWriter().encode(text, format, 400, 400, Map.of(EncodeHintType.CHARACTER_SET, encoding));
			int[] pixels = new int[code.getWidth() * code.getHeight()];
			for (int i = 0; i < pixels.length; i++) {
				pixels[i] = code.get(i % code.getWidth(), i / code.getWidth()) ? 0xFF000000 : 0xFFFFFFFF;
			}
			Reader reader = format == BarcodeFormat.AZTEC ? new AztecReader() : new MultiFormatReader();
			RGBLuminanceSource source = new RGBLuminanceSource(code.getWidth(), code.getHeight(), pixels);
			String read = reader.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
			return read.replaceAll("\\p{Cc}", "¶");
		} catch (Exception e) {
			return e.toString();
		}
	}
}
JAVA
expect java -Dfile.encoding=UTF-8 -cp "$(printf '%s:' "$PWD"/usr/share/java/*.jar)" Main.java <<'OUT'
UTF-8 QR_CODE 京ICP备05000593号-1
UTF-8 PDF_417 京ICP备05000593号-1
UTF-8 AZTEC äº¬ICPå¤¶05000593å¶·-1
UTF-8 DATA_MATRIX java.lang.IllegalArgumentException: Message contains characters outside ISO-8859-1 encoding.
GB18030 QR_CODE 京ICP备05000593号-1
GB18030 PDF_417 京ICP备05000593号-1
GB18030 AZTEC ¾©ICP±¸05000593ºÅ-1
GB18030 DATA_MATRIX java.lang.IllegalArgumentException: Message contains characters outside ISO-8859-1 encoding.
Shift_JIS QR_CODE 京ICP?05000593号-1
Shift_JIS PDF_417 com.google.zxing.WriterException: Non-encodable character detected: 备 (Unicode: 22791)
Shift_JIS AZTEC ¶¶ICP?05000593¶¶-1
Shift_JIS DATA_MATRIX java.lang.IllegalArgumentException: Message contains characters outside ISO-8859-1 encoding.
OUT
