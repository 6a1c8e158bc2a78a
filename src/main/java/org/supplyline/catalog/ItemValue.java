package org.supplyline.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one base unit is worth, and what proves that.
 *
 * @param fen 0 to 100,000,000,000; money is never anything but whole fen
 */
public record ItemValue(long fen, Proof proof) {

    static final long MAX_FEN = 100_000_000_000L;

    /** What proves a value. */
    public enum Proof {
        /** 发票 */
        INVOICE,
        /** 合同 */
        CONTRACT,
        /** 清单 */
        LIST,
        /** 市场价 */
        MARKET,
        /** 评估 */
        APPRAISAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Proof> of(String word) {
            return Arrays.stream(values())
                    .filter(proof -> proof.word().equals(word))
                    .findFirst();
        }
    }

    public ItemValue {
        if (fen < 0 || fen > MAX_FEN) {
            throw new IllegalArgumentException("Nothing is worth %d fen.".formatted(fen));
        }
    }
}
