package org.supplyline.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gtin;
import org.supplyline.gs1.Sscc;

/** Reads the codes of one event as one. */
final class ScanCombiner {

    /** What the labels of one thing say together. */
    private record Goods(
            @Nullable Sscc sscc,
            @Nullable Gtin item,
            @Nullable Gtin content,
            ItemDetails details) {

        static final Goods NOTHING = new Goods(null, null, null, ItemDetails.NONE);

        static Optional<Goods> of(Scan scan) {
            if (scan instanceof Scan.Item item) {
                return Optional.of(new Goods(null, item.gtin(), null, item.details()));
            }
            if (scan instanceof Scan.LogisticUnit unit) {
                return Optional.of(new Goods(unit.sscc(), null, unit.content(), unit.details()));
            }
            if (scan instanceof Scan.Supplement supplement) {
                return Optional.of(new Goods(null, null, supplement.content(), supplement.details()));
            }
            return Optional.empty();
        }

        Optional<Goods> and(Goods other) {
            boolean agree = ItemDetails.agree(sscc, other.sscc)
                    && ItemDetails.agree(item, other.item)
                    && ItemDetails.agree(content, other.content);
            return details.and(other.details)
                    .filter(both -> agree)
                    .map(both -> new Goods(
                            ItemDetails.either(sscc, other.sscc),
                            ItemDetails.either(item, other.item),
                            ItemDetails.either(content, other.content),
                            both));
        }

        /** A pallet's item label and content label must name the same goods; without a pallet there is no content. */
        Optional<Scan> scan() {
            if (sscc != null) {
                return ItemDetails.agree(item, content)
                        ? Optional.of(new Scan.LogisticUnit(sscc, ItemDetails.either(content, item), details))
                        : Optional.empty();
            }
            if (item == null) {
                return Optional.of(new Scan.Supplement(content, details));
            }
            return content == null ? Optional.of(new Scan.Item(item, details)) : Optional.empty();
        }
    }

    private ScanCombiner() {}

    static Scan combine(List<ScannedCode> codes, List<Scan> scans) {
        List<Scan> told = scans.stream()
                .filter(scan -> !(scan instanceof Scan.Unknown))
                .distinct()
                .toList();
        List<Scan> known = told.stream().filter(scan -> !isEvidence(scan)).toList();
        if (known.isEmpty()) {
            return told.size() == 1 ? told.get(0) : new Scan.Unknown(codes);
        }
        if (known.size() == 1) {
            return known.get(0);
        }
        Optional<Scan> broken = known.stream()
                .filter(scan -> scan instanceof Scan.Unreadable || scan instanceof Scan.Garbled)
                .findFirst();
        return broken.or(() -> chooseReading(codes, known)).orElseGet(() -> merge(codes, known));
    }

    /** Numbers of others that say nothing against the goods beside them. */
    private static boolean isEvidence(Scan scan) {
        return scan instanceof Scan.Tracking || scan instanceof Scan.DrugTrace || scan instanceof Scan.MedicalDevice;
    }

    /** Another code of the event may rule out all readings but one, for example by giving the same lot. */
    private static Optional<Scan> chooseReading(List<ScannedCode> codes, List<Scan> known) {
        for (Scan scan : known) {
            if (scan instanceof Scan.Ambiguous ambiguous) {
                List<Scan> possible = ambiguous.readings().stream()
                        .map(reading -> combine(codes, replace(known, scan, reading)))
                        .filter(whole -> !(whole instanceof Scan.Unreadable))
                        .distinct()
                        .toList();
                return Optional.of(possible.size() == 1 ? possible.get(0) : ambiguousOrContrary(codes, possible));
            }
        }
        return Optional.empty();
    }

    private static Scan ambiguousOrContrary(List<ScannedCode> codes, List<Scan> possible) {
        return possible.isEmpty() ? disagree(codes) : new Scan.Ambiguous(codes, possible);
    }

    private static List<Scan> replace(List<Scan> scans, Scan old, Scan replacement) {
        List<Scan> replaced = new ArrayList<>(scans);
        replaced.replaceAll(scan -> Objects.equals(scan, old) ? replacement : scan);
        return replaced;
    }

    private static Scan merge(List<ScannedCode> codes, List<Scan> known) {
        Optional<Goods> goods = Optional.of(Goods.NOTHING);
        for (Scan scan : known) {
            Optional<Goods> next = Goods.of(scan);
            goods = goods.flatMap(sofar -> next.flatMap(sofar::and));
        }
        return goods.flatMap(Goods::scan).orElseGet(() -> disagree(codes));
    }

    private static Scan disagree(List<ScannedCode> codes) {
        return new Scan.Unreadable(codes, Scan.Reason.CODES_DISAGREE, List.of());
    }
}
