package org.supplyline.scan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.Gln;
import org.supplyline.gs1.Gs1Date;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

/** What the elements of one symbol say together. */
final class ElementMeaning {

    /** Digits of the day in AI 7003. */
    private static final int DAY = 6;

    private final ElementString elements;
    private final ScannedCode code;
    private final int referenceYear;

    ElementMeaning(ElementString elements, ScannedCode code, int referenceYear) {
        this.elements = elements;
        this.code = code;
        this.referenceYear = referenceYear;
    }

    Scan scan() {
        Gtin item = elements.value("01").map(Gtin::new).orElse(null);
        Gtin contained = elements.value("02").map(Gtin::new).orElse(null);
        Sscc sscc = elements.value("00").map(Sscc::new).orElse(null);
        Gln gln = elements.value("414").map(Gln::new).orElse(null);
        boolean goods = sscc != null || item != null || contained != null;
        boolean twoThings = (item != null && contained != null) || (gln != null && goods) || hasTwoCounts();
        if (twoThings) {
            return new Scan.Unreadable(List.of(code), Scan.Reason.CONTRADICTION, List.of());
        }
        if (gln != null) {
            return new Scan.Location(gln, elements.value("254").orElse(null));
        }
        return goods(sscc, item, contained);
    }

    private Scan goods(@Nullable Sscc sscc, @Nullable Gtin item, @Nullable Gtin contained) {
        ItemDetails details = details();
        if (sscc != null) {
            return new Scan.LogisticUnit(sscc, item != null ? item : contained, details);
        }
        if (item != null) {
            return new Scan.Item(item, details);
        }
        return contained != null || !details.equals(ItemDetails.NONE)
                ? new Scan.Supplement(contained, details)
                : new Scan.Unknown(List.of(code));
    }

    private ItemDetails details() {
        return new ItemDetails(
                elements.value("10").orElse(null),
                elements.value("21").orElse(null),
                date("17")
                        .or(() -> elements.value("7003").flatMap(value -> date(value.substring(0, DAY), referenceYear)))
                        .orElse(null),
                elements.value("7003").map(value -> time(value.substring(DAY))).orElse(null),
                date("15").orElse(null),
                date("11").orElse(null),
                elements.value("30")
                        .or(() -> elements.value("37"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    private boolean hasTwoCounts() {
        return elements.value("30").isPresent() && elements.value("37").isPresent();
    }

    private Optional<LocalDate> date(String ai) {
        return elements.value(ai).flatMap(value -> date(value, referenceYear));
    }

    private static LocalTime time(String hhmm) {
        return LocalTime.of(Integer.parseInt(hhmm.substring(0, 2)), Integer.parseInt(hhmm.substring(2)));
    }

    private static Optional<LocalDate> date(String yymmdd, int referenceYear) {
        return Gs1Date.parse(yymmdd, referenceYear);
    }
}
