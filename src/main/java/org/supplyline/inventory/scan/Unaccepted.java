package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.HoldAreaOf;
import org.supplyline.inventory.Reception;
import org.supplyline.inventory.Violation;
import org.supplyline.place.PlaceCode;

/**
 * Judges goods that are received by scan and that no open acceptance will look at. Those that must not be used before
 * somebody saw papers, temperatures or dates go on hold; those, and all that comes under an acceptance that is over, are
 * told. Other goods are everyday: they are booked as scanned, and nobody is told of each.
 */
@Component
class Unaccepted {

    private final Reception reception;
    private final HoldAreaOf areas;

    Unaccepted(Reception reception, HoldAreaOf areas) {
        this.reception = reception;
        this.areas = areas;
    }

    /** Where goods go that a scan brings, and the rules that it went against. */
    record Verdict(Ways.Way way, Set<Violation> broken) {}

    /** Sees to the areas that may be needed, whatever acceptance is named; before the ledger transaction. */
    void prepare(Collection<QuestionReader.Read> read, DepotOf depots) {
        Gate gate = new Gate(Map.of());
        Set<String> needed = new TreeSet<>();
        for (Resolver.Question question : questions(read)) {
            if (question.reading().goods() instanceof Goods.Counted counted) {
                depots.of(question.worker())
                        .filter(depot -> gate.waits(depot, counted, counted.expiry(), question.occurredAt()))
                        .ifPresent(needed::add);
            }
        }
        needed.forEach(areas::depot);
    }

    /** What judges these questions. */
    Gate gate(List<Resolver.Question> questions) {
        List<String> named = questions.stream()
                .filter(Unaccepted::receives)
                .flatMap(question -> Stream.ofNullable(orderOf(question)))
                .distinct()
                .toList();
        return new Gate(named.isEmpty() ? Map.of() : reception.open(named));
    }

    private static List<Resolver.Question> questions(Collection<QuestionReader.Read> read) {
        return read.stream()
                .flatMap(one -> Stream.ofNullable(one.question()))
                .filter(Unaccepted::receives)
                .toList();
    }

    private static boolean receives(Resolver.Question question) {
        return question.event().step() == BusinessStep.RECEIVING
                && question.undone().isEmpty();
    }

    private static @Nullable String orderOf(Resolver.Question question) {
        String order = question.event().order();
        return order == null ? question.reading().order() : order;
    }

    /** The depot in which somebody works. */
    interface DepotOf {
        Optional<String> of(String worker);
    }

    /** The doors of the depots, as the rules and the acceptances are now. */
    final class Gate {
        private final Map<String, Boolean> acceptances;
        private final Map<String, Reception.Rules> rules = new HashMap<>();

        private Gate(Map<String, Boolean> acceptances) {
            this.acceptances = acceptances;
        }

        private boolean isOpen(@Nullable String order) {
            return order != null && Boolean.TRUE.equals(acceptances.get(order));
        }

        private boolean waits(String depot, Goods.Counted goods, @Nullable Expiry expiry, Instant at) {
            return rules.computeIfAbsent(depot, reception::at).waits(goods.item(), expiry, at);
        }

        Verdict judge(Resolver.Question question, Ways.Way way, Goods.Counted goods, LedgerView view) {
            Optional<String> depot = view.depot(question.worker());
            boolean comesIn = way.fromOutside()
                    && receives(question)
                    && PlaceCode.parse(way.to())
                            .filter(place -> place.kind().isStorage())
                            .isPresent();
            if (!comesIn || depot.isEmpty() || isOpen(way.order())) {
                return new Verdict(way, Set.of());
            }
            Expiry known = goods.expiry() == null
                    ? view.expiry(goods.item(), Objects.requireNonNullElse(goods.lot(), ""))
                            .orElse(null)
                    : goods.expiry();
            boolean waits = waits(depot.get(), goods, known, question.occurredAt());
            boolean isOver = way.order() != null && acceptances.containsKey(way.order());
            Ways.Way taken = waits ? areas.of(depot.get()).map(way::goingTo).orElse(way) : way;
            return new Verdict(taken, waits || isOver ? Set.of(Violation.NO_ACCEPTANCE) : Set.of());
        }
    }
}
