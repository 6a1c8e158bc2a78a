package org.supplyline.donation.sheet;

import java.util.Optional;

/**
 * Reads numbers in Chinese characters, plain and formal: 十二, 一百零五, 叁拾, 壹万贰仟. What is said in short ("一百二", 120 or
 * 102) or is no single number ("三五") is not read.
 */
final class ChineseNumber {

    /** The characters of which such a number is made, for a pattern. */
    static final String CHARACTERS = "一二两三四五六七八九十百千万零〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬";

    private static final String DIGITS = "一二三四五六七八九";
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟萬两貳參陸〇";
    private static final String PLAIN = "一二三四五六七八九十百千万二二三六零";
    private static final int MYRIAD = 10_000;

    private ChineseNumber() {}

    /** The number; empty if the characters are none. */
    static Optional<Long> read(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int formal = FORMAL.indexOf(text.charAt(i));
            plain.append(formal < 0 ? text.charAt(i) : PLAIN.charAt(formal));
        }
        int split = plain.indexOf("万");
        if (split < 0) {
            return below(plain.toString());
        }
        String rest = plain.substring(split + 1);
        Optional<Long> low = rest.isEmpty() ? Optional.of(0L) : below(rest);
        boolean gap = !rest.isEmpty() && !rest.contains("千") && !rest.startsWith("零");
        return gap
                ? Optional.empty()
                : below(plain.substring(0, split)).flatMap(high -> low.map(l -> high * MYRIAD + l));
    }

    /** A number below ten thousand: the steps fall, and a step that is left out has its 零. */
    private static Optional<Long> below(String text) {
        long total = 0;
        int digit = 0;
        int last = MYRIAD;
        boolean zero = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = DIGITS.indexOf(c) + 1;
            int step = c == '千' ? 1000 : c == '百' ? 100 : c == '十' ? 10 : 0;
            if ((value > 0 || c == '零') && digit == 0) {
                digit = value;
                zero |= value == 0;
            } else if (step > 0 && step < last && (digit > 0 || step == 10) && (follows(last, step) || zero)) {
                total += (digit == 0 ? 1L : digit) * step;
                last = step;
                digit = 0;
                zero = false;
            } else {
                return Optional.empty();
            }
        }
        boolean ends = digit > 0 ? follows(last, 1) || zero : !zero;
        return ends && total + digit > 0 ? Optional.of(total + digit) : Optional.empty();
    }

    private static boolean follows(int last, int step) {
        return last == MYRIAD || last == step * 10;
    }
}
