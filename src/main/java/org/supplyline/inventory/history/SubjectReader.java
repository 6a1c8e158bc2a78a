package org.supplyline.inventory.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.gs1.Gtin;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.UnitReader;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.OwnCode;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;

/** Reads what a person typed or scanned into the search box: any code that a label of the depot may carry. */
@Component
class SubjectReader {

    /** A GS1 element string with its separators is no longer. */
    static final int MAX_TEXT = 200;

    private static final Pattern GIFT = Pattern.compile("[a-z][a-z0-9]{1,7}\\.\\d{1,9}\\.\\d{1,15}/\\d{1,6}");

    private final Catalog catalog;
    private final UnitReader units;
    private final Lots lots;
    private final ScanParser parser;

    SubjectReader(Catalog catalog, UnitReader units, Lots lots, NodeIdentity node, Clock clock) {
        this.catalog = catalog;
        this.units = units;
        this.lots = lots;
        this.parser = new ScanParser(clock.withZone(node.zone()));
    }

    Optional<Subject> read(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        if (GIFT.matcher(text).matches()) {
            return Optional.of(Subject.of(Subject.Kind.GIFT, text));
        }
        if (catalog.item(text).isPresent()) {
            return Optional.of(Subject.of(Subject.Kind.ITEM, text));
        }
        return units.read(text)
                .map(unit -> Subject.of(Subject.Kind.UNIT, unit))
                .or(() -> scanned(text))
                .or(() -> lotOfItem(text))
                .or(() -> choices(text).size() == 1 ? Optional.of(choices(text).get(0)) : Optional.empty());
    }

    /** The lots of that number, of one item each; the same number may stand on goods of several makers. */
    List<Subject> choices(String typed) {
        String lot = typed.strip();
        if (lot.isEmpty() || lot.length() > MAX_TEXT) {
            return List.of();
        }
        return lots.items(lot).stream()
                .map(item -> new Subject(Subject.Kind.ITEM, item, lot))
                .toList();
    }

    /** An item's code, a blank, a lot. */
    private Optional<Subject> lotOfItem(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0 || catalog.item(text.substring(0, blank)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(
                Subject.Kind.ITEM,
                text.substring(0, blank),
                text.substring(blank).strip()));
    }

    private Optional<Subject> scanned(String text) {
        Scan scan = parser.parse(null, text);
        if (scan instanceof Scan.Order order) {
            return Optional.of(Subject.of(Subject.Kind.ORDER, order.code().text()));
        }
        if (scan instanceof Scan.Trip trip) {
            return Optional.of(Subject.of(Subject.Kind.TRIP, trip.code().text()));
        }
        if (scan instanceof Scan.Item item) {
            return goods(item.gtin(), item.details().lot());
        }
        return ownOrder(text);
    }

    /** An order that was typed without its check character. */
    private static Optional<Subject> ownOrder(String text) {
        if (text.startsWith(OwnCode.Kind.ORDER.prefix())) {
            return Optional.of(Subject.of(Subject.Kind.ORDER, text));
        }
        return text.startsWith(OwnCode.Kind.TRIP.prefix())
                ? Optional.of(Subject.of(Subject.Kind.TRIP, text))
                : Optional.empty();
    }

    private Optional<Subject> goods(Gtin gtin, @org.jspecify.annotations.Nullable String lot) {
        return catalog.packByGtin(gtin).map(pack -> new Subject(Subject.Kind.ITEM, pack.item(), lot));
    }
}
