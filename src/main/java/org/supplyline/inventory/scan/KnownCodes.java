package org.supplyline.inventory.scan;

import java.util.List;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Parcels;
import org.supplyline.scan.Scan;

/** What a code must mean that alone could be several things, or nothing: what is known here. */
final class KnownCodes {

    private final Catalog catalog;
    private final Parcels parcels;
    private final HandlingUnits units;

    KnownCodes(Catalog catalog, Parcels parcels, HandlingUnits units) {
        this.catalog = catalog;
        this.parcels = parcels;
        this.units = units;
    }

    /** The same scan, unless it can be only one thing that is known here. */
    Scan of(Scan scan) {
        if (scan instanceof Scan.Unknown unknown) {
            return bareCarton(unknown);
        }
        if (!(scan instanceof Scan.Ambiguous ambiguous)) {
            return scan;
        }
        List<Scan> known =
                ambiguous.readings().stream().filter(this::isKnown).distinct().toList();
        return known.size() == 1 ? known.get(0) : scan;
    }

    /** A parcel that is waited for or there, or an item. */
    private boolean isKnown(Scan reading) {
        if (reading instanceof Scan.Tracking parcel) {
            String number = parcel.number().number();
            return parcels.acceptance(number).isPresent() || units.find(number).isPresent();
        }
        return reading instanceof Scan.Item item
                && catalog.packByGtin(item.gtin()).isPresent();
    }

    /** A carton's number as people read it from a label that no scanner reads any more, without the address around it. */
    private Scan bareCarton(Scan.Unknown unknown) {
        String text = unknown.codes().get(0).text().strip();
        boolean isCarton = unknown.codes().size() == 1 && units.named(text).isPresent();
        return isCarton ? new Scan.Carton(text, text) : unknown;
    }
}
