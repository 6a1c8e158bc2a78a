package org.supplyline.barcode;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Map;

/**
 * How much of a symbol's error correction a read has used up. Beyond its capacity a Reed-Solomon decoder finds, once in
 * a while, another text instead of none, and such a text has needed nearly all of it.
 *
 * <p>The capacity follows from the number of data codewords, which ZXing returns: in QR codes with the level of the
 * symbol, in Data Matrix by itself, for a few sizes up to the lesser of two capacities. PDF417 names its level. For
 * Aztec, ZXing returns neither the size of a codeword nor how many there are, so its margin is not known and counts as
 * wide.
 */
final class CorrectionMargin {

    private static final int QR_VERSIONS = 40;
    private static final int MOST_PDF417_LEVEL = 8;

    /** Data codewords and check codewords of each size of Data Matrix (ISO/IEC 16022, table 7; ISO/IEC 21471). */
    private static final Map<Integer, Integer> DATA_MATRIX_CHECKS = Map.ofEntries(
            Map.entry(3, 5),
            Map.entry(5, 7),
            Map.entry(8, 10),
            Map.entry(10, 11),
            Map.entry(12, 12),
            Map.entry(16, 14),
            Map.entry(18, 14),
            Map.entry(22, 18),
            Map.entry(24, 18),
            Map.entry(30, 20),
            Map.entry(32, 22),
            Map.entry(36, 24),
            Map.entry(38, 28),
            Map.entry(43, 27),
            Map.entry(44, 28),
            Map.entry(49, 28),
            Map.entry(56, 34),
            Map.entry(62, 36),
            Map.entry(63, 36),
            Map.entry(64, 36),
            Map.entry(70, 38),
            Map.entry(72, 38),
            Map.entry(80, 41),
            Map.entry(84, 42),
            Map.entry(86, 42),
            Map.entry(90, 42),
            Map.entry(108, 46),
            Map.entry(114, 48),
            Map.entry(118, 50),
            Map.entry(144, 56),
            Map.entry(174, 68),
            Map.entry(204, 84),
            Map.entry(280, 112),
            Map.entry(368, 144),
            Map.entry(456, 192),
            Map.entry(576, 224),
            Map.entry(696, 272),
            Map.entry(816, 336),
            Map.entry(1050, 408),
            Map.entry(1304, 496),
            Map.entry(1558, 620));

    private CorrectionMargin() {}

    /** Whether more than half of what could be corrected was; not where the capacity or the errors are not known. */
    static boolean isNarrow(Result result) {
        Map<ResultMetadataType, Object> metadata = result.getResultMetadata();
        if (metadata == null || !(metadata.get(ResultMetadataType.ERRORS_CORRECTED) instanceof Integer corrected)) {
            return false;
        }
        int data = result.getRawBytes() == null ? 0 : result.getRawBytes().length;
        Object level = metadata.get(ResultMetadataType.ERROR_CORRECTION_LEVEL);
        int capacity = switch (result.getBarcodeFormat()) {
            case QR_CODE -> qr(data, String.valueOf(level));
            case DATA_MATRIX -> DATA_MATRIX_CHECKS.getOrDefault(data, 0) / 2;
            case PDF_417 -> pdf417(String.valueOf(level));
            default -> 0;
        };
        return capacity > 0 && 2 * corrected > capacity;
    }

    private static int qr(int data, String name) {
        for (ErrorCorrectionLevel level : ErrorCorrectionLevel.values()) {
            for (int number = 1; level.name().equals(name) && number <= QR_VERSIONS; number++) {
                Version version = Version.getVersionForNumber(number);
                Version.ECBlocks blocks = version.getECBlocksForLevel(level);
                if (version.getTotalCodewords() - blocks.getTotalECCodewords() == data) {
                    return blocks.getNumBlocks() * (blocks.getECCodewordsPerBlock() / 2);
                }
            }
        }
        return 0;
    }

    /** Level n has two to the power of n + 1 check codewords (ISO/IEC 15438, 5.7.1). */
    private static int pdf417(String level) {
        boolean known = level.length() == 1 && level.charAt(0) >= '0' && level.charAt(0) <= '0' + MOST_PDF417_LEVEL;
        return known ? 1 << (level.charAt(0) - '0') : 0;
    }
}
