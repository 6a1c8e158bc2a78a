package org.supplyline.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.AimId;
import org.supplyline.gs1.Gtin;

/** What EAN, UPC and ITF-14 symbols say, by symbology identifier or, without one, by their digits. */
final class RetailCodes {

    private static final int EAN_13 = 13;
    private static final int SHORT = 8;

    private RetailCodes() {}

    /** The numbers that a symbol of the EAN/UPC family can stand for: one, or none if its digits are wrong. */
    static List<Gtin> ofEanUpc(AimId aim, String content) {
        boolean withAddOn = aim.id().charAt(2) == '3' && (content.length() == 15 || content.length() == 18);
        if (withAddOn && Text.areDigits(content)) {
            return list(Gtin.parse(content.substring(0, EAN_13)).orElse(null));
        }
        if (content.length() == SHORT && aim.id().charAt(2) == '0') {
            Gtin upcE = Gtin.parseUpcE(content).orElse(null);
            return list(upcE != null ? upcE : Gtin.parse(content).orElse(null));
        }
        return content.length() > EAN_13 ? List.of() : list(Gtin.parse(content).orElse(null));
    }

    /** The numbers that digits of an unknown symbol can stand for; eight may be an EAN-8 and a UPC-E at once. */
    static List<Gtin> ofDigits(String content) {
        Gtin gtin = Gtin.parse(content).orElse(null);
        Gtin upcE = Gtin.parseUpcE(content).orElse(null);
        List<Gtin> both = new ArrayList<>(list(gtin));
        if (upcE != null && !upcE.equals(gtin)) {
            both.add(upcE);
        }
        return both;
    }

    /** Two or five digits beside a symbol, sent alone: they say nothing of the goods. */
    static boolean isAddOn(AimId aim) {
        return aim.id().equals("]E1") || aim.id().equals("]E2");
    }

    private static List<Gtin> list(@Nullable Gtin gtin) {
        return gtin == null ? List.of() : List.of(gtin);
    }
}
