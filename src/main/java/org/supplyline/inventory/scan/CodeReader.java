package org.supplyline.inventory.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.Pack;
import org.supplyline.gs1.Gtin;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Parcels;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.ScanCommand;
import org.supplyline.scan.ItemDetails;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;
import org.supplyline.scan.ScannedCode;

/** Tells what the codes of an event say together: the goods, and the place, order and trip among them. */
@Component
class CodeReader {

    private final Catalog catalog;
    private final ScanParser parser;
    private final Parcels parcels;
    private final KnownCodes known;

    CodeReader(Catalog catalog, Parcels parcels, HandlingUnits units, NodeIdentity node, Clock clock) {
        this.catalog = catalog;
        this.parcels = parcels;
        this.known = new KnownCodes(catalog, parcels, units);
        this.parser = new ScanParser(clock.withZone(node.zone()));
    }

    /** Learns what another instance of the node changed in the catalogue. */
    void keepUp() {
        catalog.keepUp();
    }

    /** The catalogue as it is now: codes that were read under the same edition mean the same. */
    Object edition() {
        return catalog.edition();
    }

    Reading read(ScanEvent event) {
        Context context = new Context();
        Labels labels = new Labels();
        for (ScanEvent.Code code : event.codes()) {
            Scan scan = known.of(parser.parse(code.aim(), code.text()));
            if (!context.take(scan)) {
                labels.take(new ScannedCode(code.aim(), code.text()), scan);
            }
        }
        if (event.step() == BusinessStep.RECEIVING && context.order == null && labels.tracking != null) {
            context.order = parcels.acceptance(labels.tracking).orElse(null);
        }
        return new Reading(goods(event, labels, context), context.location, context.order, context.trip, context.done);
    }

    private Goods goods(ScanEvent event, Labels labels, Context context) {
        if (labels.areUnitsOnly()) {
            List<String> units = List.copyOf(labels.units);
            return units.size() == 1 ? new Goods.Unit(units.get(0)) : new Goods.Units(units);
        }
        if (labels.units.size() > 1) {
            return new Goods.Unclear("unreadable", Scan.Reason.CODES_DISAGREE.text());
        }
        if (!labels.others.isEmpty()) {
            return known.of(parser.combine(labels.others)).match(new GoodsOf(event, labels.carton));
        }
        if (event.codes().isEmpty() && event.hasFrames()) {
            return new Goods.Unclear("unreadable", "");
        }
        if (context.order != null) {
            return new Goods.OfOrder(context.order);
        }
        return context.trip != null ? new Goods.OfTrip(context.trip) : new Goods.Unclear("no-goods", "");
    }

    /** Codes that say where or for what, not which goods. */
    private static final class Context {
        private @Nullable String location;
        private @Nullable String order;
        private @Nullable String trip;
        private boolean done;

        boolean take(Scan scan) {
            if (scan instanceof Scan.Place place) {
                location = place.code().text();
            } else if (scan instanceof Scan.Order found) {
                order = found.code().text();
            } else if (scan instanceof Scan.Trip found) {
                trip = found.code().text();
            } else if (scan instanceof Scan.Command command) {
                done |= command.code().equals(ScanCommand.COUNTED.code());
            } else {
                return scan instanceof Scan.Badge;
            }
            return true;
        }
    }

    /** Codes on the goods: numbers of units, and all that says what they are. */
    private static final class Labels {
        private final Set<String> units = new LinkedHashSet<>();
        private final List<ScannedCode> others = new ArrayList<>();
        private @Nullable String carton;
        private @Nullable String tracking;
        private boolean bare = true;

        void take(ScannedCode code, Scan scan) {
            if (scan instanceof Scan.Tracking parcel) {
                // A parcel is known by the number that it came with, like a carton by its own.
                tracking = parcel.number().number();
                carton = tracking;
                units.add(tracking);
                return;
            }
            if (scan instanceof Scan.Carton found) {
                carton = found.code().toUpperCase(Locale.ROOT);
                units.add(carton);
                return;
            }
            others.add(code);
            if (scan instanceof Scan.LogisticUnit unit) {
                units.add(unit.sscc().digits());
                bare &= unit.content() == null && unit.details().equals(ItemDetails.NONE);
            } else {
                bare = false;
            }
        }

        boolean areUnitsOnly() {
            return bare && !units.isEmpty();
        }
    }

    /** What a scan means as goods, in base units. */
    private final class GoodsOf implements Scan.Cases<Goods> {

        private final ScanEvent event;
        private final @Nullable String carton;

        /** @param carton own number of the carton that the goods are in, or null */
        GoodsOf(ScanEvent event, @Nullable String carton) {
            this.event = event;
            this.carton = carton;
        }

        @Override
        public Goods item(Scan.Item item) {
            return counted(item.gtin(), item.details(), carton);
        }

        @Override
        public Goods logisticUnit(Scan.LogisticUnit unit) {
            Gtin content = unit.content();
            String sscc = unit.sscc().digits();
            return content == null ? new Goods.Unit(sscc) : counted(content, unit.details(), sscc);
        }

        @Override
        public Goods carton(Scan.Carton carton) {
            return new Goods.Unit(carton.code().toUpperCase(Locale.ROOT));
        }

        @Override
        public Goods supplement(Scan.Supplement supplement) {
            return new Goods.Unclear("incomplete", "GTIN");
        }

        @Override
        public Goods location(Scan.Location location) {
            return new Goods.Unclear("unknown-place", location.gln().digits());
        }

        @Override
        public Goods ambiguous(Scan.Ambiguous ambiguous) {
            return new Goods.Unclear(
                    "ambiguous", Integer.toString(ambiguous.readings().size()));
        }

        @Override
        public Goods unreadable(Scan.Unreadable unreadable) {
            return new Goods.Unclear("unreadable", unreadable.reason().text());
        }

        @Override
        public Goods garbled(Scan.Garbled garbled) {
            return new Goods.Unclear("unreadable", garbled.damage().name());
        }

        @Override
        public Goods unknown(Scan.Unknown unknown) {
            return new Goods.Unclear("unknown-code", unknown.codes().get(0).text());
        }

        @Override
        public Goods tracking(Scan.Tracking tracking) {
            return new Goods.Unit(tracking.number().number());
        }

        @Override
        public Goods drugTrace(Scan.DrugTrace drugTrace) {
            return new Goods.Unclear("unknown-code", drugTrace.code().digits());
        }

        @Override
        public Goods medicalDevice(Scan.MedicalDevice device) {
            return new Goods.Unclear("unknown-code", device.udi().identifier());
        }

        @Override
        public Goods place(Scan.Place place) {
            return nothing();
        }

        @Override
        public Goods command(Scan.Command command) {
            return nothing();
        }

        @Override
        public Goods badge(Scan.Badge badge) {
            return nothing();
        }

        @Override
        public Goods trip(Scan.Trip trip) {
            return nothing();
        }

        @Override
        public Goods order(Scan.Order order) {
            return nothing();
        }

        private Goods nothing() {
            return new Goods.Unclear("no-goods", "");
        }

        private Goods counted(Gtin gtin, ItemDetails details, @Nullable String handlingUnit) {
            Pack pack = catalog.packByGtin(gtin).orElse(null);
            if (pack == null) {
                return new Goods.Unclear("unknown-item", gtin.digits());
            }
            Long count = details.count();
            long packs = count == null ? 1 : count;
            long each = event.packs() ? pack.quantity() : 1;
            long quantity = Math.multiplyExact(Math.multiplyExact(event.quantity(), packs), each);
            if (quantity < 1) {
                return new Goods.Unclear("no-goods", "0");
            }
            Expiry expiry = expiry(details);
            return new Goods.Counted(
                    pack.item(), lot(details.lot(), expiry), expiry, details.production(), quantity, handlingUnit);
        }
    }

    private static @Nullable Expiry expiry(ItemDetails details) {
        LocalDate last = details.expiry() == null ? details.bestBefore() : details.expiry();
        return last == null ? null : new Expiry(last, details.expiryTime());
    }

    private static @Nullable String lot(@Nullable String lot, @Nullable Expiry expiry) {
        return lot == null && expiry == null ? null : Lots.name(lot, expiry);
    }
}
