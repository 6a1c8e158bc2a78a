package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.keeping.ModelOrders.Use;
import org.supplyline.inventory.keeping.ModelStock.Goods;
import org.supplyline.inventory.keeping.ModelStock.Moved;
import org.supplyline.inventory.keeping.ModelStock.Spot;
import org.supplyline.journal.JournalId;

/** Random records that a person finds wrong. */
final class RandomCorrections {

    /** Corrected is what was recorded not long ago. */
    private static final int RECENT = 100;

    private final RandomForms forms;
    private final Random random;
    private final RandomPlaces places;
    private final KeepingNode node;
    private final LedgerModel model;
    private final Set<String> mended = new TreeSet<>();

    RandomCorrections(RandomForms forms, Random random, RandomPlaces places, KeepingNode node, LedgerModel model) {
        this.forms = forms;
        this.random = random;
        this.places = places;
        this.node = node;
        this.model = model;
    }

    /** A person finds a record wrong: all of it, or what it says of goods, places and quantities. */
    void some() {
        long last = node.scans.journal.head().seq();
        JournalId id = new JournalId("cz", 1, Math.max(1, last - random.nextInt(RECENT)));
        Optional<RecordedMovement> found = node.corrections.find(id);
        String person = forms.next();
        if (found.isEmpty()) {
            forms.refused(person, "not-a-movement", correct(id, null));
            return;
        }
        RecordedMovement record = found.get();
        boolean isScan = record.cause().contains("/");
        long scan =
                isScan ? Long.parseLong(record.cause().substring(record.cause().indexOf('/') + 1)) : 0;
        List<Corrections.Wanted> really = random.nextBoolean()
                ? null
                : record.lines().stream().map(this::really).toList();
        if (mended.contains(id.toString()) || model.takenBack.contains(scan)) {
            forms.refused(person, "already-corrected", correct(id, really));
            return;
        }
        forms.send(person, correct(id, really));
        mended.add(id.toString());
        model.mended.add(scan);
        List<Moved> lines = new ArrayList<>();
        for (int i = 0; i < record.lines().size(); i++) {
            MovementLine line = record.lines().get(i);
            lines.add(moved(record, as(line), line.handlingUnit()).back());
            if (really != null) {
                lines.add(moved(record, really.get(i), line.handlingUnit()));
            }
        }
        model.stock.bookAbout(isScan ? "scan " + scan : record.cause(), person, lines);
    }

    private KeyedRequests.Work correct(JournalId id, @Nullable List<Corrections.Wanted> really) {
        return (writer, cause) -> node.corrections.correct(writer, cause, id, RandomForms.REASON, really);
    }

    private static Corrections.Wanted as(MovementLine line) {
        return new Corrections.Wanted(line.goods().item(), line.goods().lot(), line.from(), line.to(), line.quantity());
    }

    private Corrections.Wanted really(MovementLine line) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Corrections.Wanted(
                        line.goods().item(), places.any(RandomPlaces.LOTS), line.from(), line.to(), line.quantity());
            case 1 ->
                new Corrections.Wanted(
                        line.goods().item(), line.goods().lot(), line.from(), places.any(places.all), line.quantity());
            default ->
                new Corrections.Wanted(
                        line.goods().item(), line.goods().lot(), line.from(), line.to(), random.nextInt(20));
        };
    }

    /** What a line of a record says, in the words of the model. */
    private static Moved moved(RecordedMovement record, Corrections.Wanted line, @Nullable String handlingUnit) {
        String step = record.step();
        Use use = new Use(name(record.order()), name(record.trip()), step.equals("picking"));
        String unit = handlingUnit == null ? Spot.LOOSE : handlingUnit;
        Goods goods = new Goods(String.valueOf(line.item()), String.valueOf(line.lot()));
        return new Moved(
                new Spot(String.valueOf(line.from()), goods, step.equals(Movement.PACKING) ? Spot.LOOSE : unit),
                new Spot(String.valueOf(line.to()), goods, step.equals(Movement.UNPACKING) ? Spot.LOOSE : unit),
                line.quantity(),
                use);
    }

    private static String name(@Nullable String code) {
        return code == null ? Use.NONE : code;
    }
}
