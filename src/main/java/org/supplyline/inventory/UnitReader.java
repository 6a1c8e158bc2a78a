package org.supplyline.inventory;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;

/** Reads the number of a pallet or carton as it was scanned, or typed from its label. */
@Component
public class UnitReader {

    private static final Pattern SSCC = Pattern.compile("\\d{18}");

    private final HandlingUnits units;
    private final ScanParser parser;

    UnitReader(HandlingUnits units, NodeIdentity node, Clock clock) {
        this.units = units;
        this.parser = new ScanParser(clock.withZone(node.zone()));
    }

    /** Its code, which need not be known here; empty if the text is no number of a unit. */
    public Optional<String> read(String typed) {
        String text = typed.strip();
        if (SSCC.matcher(text).matches()) {
            return Optional.of(text);
        }
        // A carton's number as people read it from its label, without the address around it.
        return units.named(text).or(() -> scanned(text));
    }

    private Optional<String> scanned(String text) {
        Scan scan = parser.parse(null, text);
        if (scan instanceof Scan.LogisticUnit unit) {
            return Optional.of(unit.sscc().digits());
        }
        if (scan instanceof Scan.Tracking parcel) {
            return Optional.of(parcel.number().number());
        }
        return scan instanceof Scan.Carton carton
                ? Optional.of(carton.code().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
