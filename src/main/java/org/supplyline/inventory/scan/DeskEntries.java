package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.OrderBook;
import org.supplyline.inventory.TripBook;
import org.supplyline.inventory.UnitReader;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.SlipTime;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * Books what people enter at a desk, decided by the same rules as what is scanned: all lines of an entry or none. What
 * cannot be told is refused at once, since the person who knows is there; what goes against a rule is refused until that
 * person says that it happened.
 */
@Component
class DeskEntries {

    /** Counts have forms of their own, and goods are destroyed only after two people have decided it. */
    static final Set<BusinessStep> STEPS =
            EnumSet.complementOf(EnumSet.of(BusinessStep.STOCK_TAKING, BusinessStep.DESTROYING));

    private static final int MAX_LOT = 40;

    private final ScanBooking booking;
    private final CodeReader codes;
    private final Catalog catalog;
    private final Places places;
    private final OrderBook orders;
    private final TripBook trips;
    private final SlipStore slips;
    private final UnitReader units;

    DeskEntries(
            ScanBooking booking,
            CodeReader codes,
            Catalog catalog,
            Places places,
            OrderBook orders,
            TripBook trips,
            SlipStore slips,
            UnitReader units) {
        this.booking = booking;
        this.codes = codes;
        this.catalog = catalog;
        this.places = places;
        this.orders = orders;
        this.trips = trips;
        this.slips = slips;
        this.units = units;
    }

    /**
     * Books an entry inside a ledger transaction.
     *
     * @throws EntryRefused if it is not whole, cannot be told, or breaks a rule and is not said to have happened
     */
    DeskEntry.Booked book(JournalWriter writer, Cause.Request cause, DeskEntry entry) {
        codes.keepUp();
        String depot = depot(entry);
        List<Resolver.Question> questions = questions(cause, entry, writer.recordedAt());
        DeskEntry.Booked booked = booking.enter(writer, questions, depot);
        if (booked.brokeRules() && !Boolean.TRUE.equals(entry.happened())) {
            throw new EntryRefused("desk-violations", violations(booked));
        }
        if (!or(entry.paper()).isBlank()) {
            String record = booked.records().get(0).toString();
            slips.insert(or(entry.paper()).strip(), new SlipStore.Typed(cause.user(), writer.recordedAt(), record));
        }
        return booked;
    }

    private List<Resolver.Question> questions(Cause.Request cause, DeskEntry entry, Instant now) {
        BusinessStep step =
                BusinessStep.of(or(entry.step())).filter(STEPS::contains).orElseThrow(() -> wrongField("step"));
        Instant at = at(entry, now);
        String order = known(entry.order(), code -> orders.find(Set.of(code)).containsKey(code), "order");
        String trip = known(entry.trip(), code -> trips.vehicles(Set.of(code)).containsKey(code), "trip");
        String paper = or(entry.paper()).strip();
        if (paper.length() > DeskEntry.MAX_PAPER) {
            throw wrongField("paper");
        }
        if (!Boolean.TRUE.equals(entry.again())) {
            slips.find(paper).ifPresent(typed -> {
                throw new EntryRefused("desk-paper-known", List.of(), paper, typed.by(), typed.record());
            });
        }
        List<DeskEntry.Line> lines = Objects.requireNonNullElse(entry.lines(), List.of());
        if (lines.isEmpty() || lines.size() > DeskEntry.MAX_LINES) {
            throw wrongField("lines-count");
        }
        List<EntryRefused.Fault> faults = new ArrayList<>();
        List<Resolver.Question> questions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            ScanEvent event = event(entry, step, at, order, lines.get(i));
            reading(event, trip, lines.get(i))
                    .ifPresentOrElse(
                            reading -> questions.add(new Resolver.Question(
                                    cause, at, event, reading, paper.isEmpty() ? null : "slip: " + paper)),
                            () -> faults.add(new EntryRefused.Fault(line, "inventory.desk.line-wrong", "")));
        }
        if (!faults.isEmpty()) {
            throw new EntryRefused("desk-lines", faults);
        }
        return questions;
    }

    private static ScanEvent event(
            DeskEntry entry, BusinessStep step, Instant at, @Nullable String order, DeskEntry.Line line) {
        String code = or(line.code()).strip();
        return new ScanEvent(
                at,
                step,
                blankToNull(entry.from()),
                blankToNull(entry.to()),
                code.isEmpty() ? List.of() : List.of(new ScanEvent.Code(null, code)),
                line.quantity() == null ? 1 : line.quantity(),
                !"base".equals(line.unit()),
                order,
                false,
                null,
                null);
    }

    /** What a line means as goods; empty if a cell of it cannot be. */
    private Optional<Reading> reading(ScanEvent event, @Nullable String trip, DeskEntry.Line line) {
        String code = or(line.code()).strip();
        String lot = or(line.lot()).strip();
        Optional<Expiry> expiry = Expiry.parse(or(line.expiry()));
        boolean isWhole = !code.isEmpty()
                && code.length() <= ScanEvent.MAX_CODE_LENGTH
                && lot.length() <= MAX_LOT
                && event.quantity() >= 1
                && event.quantity() <= ScanEvent.MAX_QUANTITY
                && (expiry.isPresent() || or(line.expiry()).isBlank());
        if (!isWhole) {
            return Optional.empty();
        }
        if (catalog.item(code).isPresent()) {
            if ("pack".equals(line.unit())) {
                // Of which of its packs, only a bar code tells.
                return Optional.empty();
            }
            return Optional.of(new Reading(
                    counted(code, lot, expiry.orElse(null), event.quantity()), null, event.order(), trip, false));
        }
        Reading scanned = codes.read(event);
        // A carton's number as people read it from its label stands in no code alone.
        Reading read = scanned.goods() instanceof Goods.Unclear
                ? units.read(code)
                        .map(unit -> new Reading(new Goods.Unit(unit), null, event.order(), trip, false))
                        .orElse(scanned)
                : scanned;
        boolean isUnit = read.goods() instanceof Goods.Unit || read.goods() instanceof Goods.Units;
        if (isUnit && event.quantity() > 1) {
            return Optional.empty();
        }
        Goods goods = read.goods() instanceof Goods.Counted found && found.lot() == null
                ? new Goods.Counted(
                        found.item(),
                        name(lot, expiry.orElse(null)),
                        expiry.orElse(null),
                        found.produced(),
                        found.quantity(),
                        found.handlingUnit())
                : read.goods();
        return Optional.of(new Reading(goods, read.location(), read.order(), trip == null ? read.trip() : trip, false));
    }

    private static Goods counted(String item, String lot, @Nullable Expiry expiry, long quantity) {
        return new Goods.Counted(item, name(lot, expiry), expiry, null, quantity, null);
    }

    private static @Nullable String name(String lot, @Nullable Expiry expiry) {
        return lot.isEmpty() && expiry == null ? null : Lots.name(lot.isEmpty() ? null : lot, expiry);
    }

    private String depot(DeskEntry entry) {
        return Optional.ofNullable(blankToNull(entry.depot()))
                .flatMap(places::find)
                .filter(place -> place.kind() == PlaceKind.DEPOT)
                .orElseThrow(() -> wrongField("depot"))
                .code();
    }

    private static Instant at(DeskEntry entry, Instant now) {
        Instant at = entry.at();
        return at == null ? now : SlipTime.plausible(at, now).orElseThrow(() -> wrongField("at"));
    }

    private static @Nullable String known(@Nullable String code, Predicate<String> exists, String field) {
        String named = blankToNull(code);
        if (named != null && !exists.test(named)) {
            throw wrongField(field);
        }
        return named;
    }

    private static List<EntryRefused.Fault> violations(DeskEntry.Booked booked) {
        List<EntryRefused.Fault> faults = new ArrayList<>();
        for (int i = 0; i < booked.violations().size(); i++) {
            int line = i;
            booked.violations()
                    .get(i)
                    .forEach(broken ->
                            faults.add(new EntryRefused.Fault(line, "handheld.scan.against." + broken.word(), "")));
        }
        return faults;
    }

    private static EntryRefused wrongField(String field) {
        return new EntryRefused("desk-" + field, List.of());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
