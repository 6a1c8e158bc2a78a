package org.supplyline.label;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.gs1.Gtin;
import org.supplyline.paper.Words;

/**
 * What is stuck to goods that carry no bar code, or none that says the lot.
 *
 * @param gtin number of the pack
 * @param name of the item
 * @param pack what the number stands for, as {@code 箱 = 24 瓶}
 * @param lot batch number of the maker; empty for none
 * @param expiry until when the goods are usable, or null
 */
record ItemLabel(
        Gtin gtin,
        Words name,
        Words pack,
        String lot,
        @Nullable Expiry expiry) {

    /** As many characters as a batch number (application identifier 10) may have. */
    static final int MAX_LOT = 20;

    /** The character set of application identifier 10 (GS1 General Specifications, figure 7.11-1). */
    private static final Pattern LOT = Pattern.compile("[!\"%-?A-Z_a-z]{0," + MAX_LOT + "}");

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    private static final DateTimeFormatter YYMMDDHHMM = DateTimeFormatter.ofPattern("yyMMddHHmm");

    ItemLabel {
        if (!isEncodable(lot)) {
            throw new IllegalArgumentException("The lot (%s) cannot stand in a bar code.".formatted(lot));
        }
    }

    /** Whether a bar code can carry that batch number. */
    static boolean isEncodable(String lot) {
        return LOT.matcher(lot).matches();
    }

    /** Item, last day and lot as one GS1 element string; empty where the number alone says all. */
    Optional<String> elements() {
        if (lot.isEmpty() && expiry == null) {
            return Optional.empty();
        }
        return Optional.of(
                "[01]" + gtin.digits() + (expiry == null ? "" : until(expiry)) + (lot.isEmpty() ? "" : "[10]" + lot));
    }

    /** Application identifier 17, or 7003 where a minute is known. */
    private static String until(Expiry expiry) {
        return expiry.time() == null
                ? "[17]" + YYMMDD.format(expiry.day())
                : "[7003]" + YYMMDDHHMM.format(expiry.day().atTime(expiry.time()));
    }

    /** Lot and last day for people; empty where neither is known. */
    String batch() {
        String day = expiry == null ? "" : "效期 EXP " + expiry;
        return lot.isEmpty() ? day : ("批号 LOT " + lot + "   " + day).strip();
    }
}
