package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * What a receiver has beyond what was issued to it (多到). Goods of another order that lie astray before it, on its vehicle or
 * at its dock, or that a scanner saw coming to it, are what came: they go to it under the order that they were issued for, against the rule that another was to
 * receive them. The rest was found.
 */
@Component
public class SurplusGoods {

    private final MovedStore moved;
    private final IssuedGoods issued;
    private final Ledger ledger;
    private final Places places;
    private final Catalog catalog;
    private final String node;

    SurplusGoods(
            MovedStore moved, IssuedGoods issued, Ledger ledger, Places places, Catalog catalog, NodeIdentity node) {
        this.moved = moved;
        this.issued = issued;
        this.ledger = ledger;
        this.places = places;
        this.catalog = catalog;
        this.node = node.code();
    }

    /** What of other orders lies astray before the receiver of this one, in base units by item. */
    public Map<String, Long> astrayBefore(IssueOrder order) {
        Map<String, Long> astray = byItem(moved.ofOthers(order.destination(), before(order)));
        thereAlready(order).forEach((item, quantity) -> astray.merge(item, quantity, Long::sum));
        return astray;
    }

    /** What a scanner saw coming to this receiver under other orders, and no account has spoken of. */
    private Map<String, Long> thereAlready(IssueOrder order) {
        Map<String, Long> there = byItem(moved.ofOthers(order.destination(), List.of(order.destination())));
        if (!there.isEmpty()) {
            moved.ofOthersSigned(order.destination()).forEach((item, signed) -> there.merge(item, -signed, Long::sum));
            there.values().removeIf(quantity -> quantity <= 0);
        }
        return there;
    }

    private static Map<String, Long> byItem(List<MovedStore.Under> others) {
        Map<String, Long> byItem = new LinkedHashMap<>();
        others.forEach(goods ->
                byItem.merge(goods.lying().goods().item(), goods.lying().quantity(), Long::sum));
        return byItem;
    }

    /** Whether the catalogue knows all that is said to have come. */
    boolean isKnown(List<DeliveredLine> lines) {
        return lines.stream().allMatch(line -> catalog.item(line.item()).isPresent());
    }

    /** Who caused it, in which transaction, and the account that it mends; null for a first one. */
    record Said(
            Cause.Request cause,
            JournalWriter writer,
            @Nullable JournalId mends,
            @Nullable String reason) {}

    /**
     * Books that a receiver has so much more than the books say, or less, by item in base units. The account that says so is
     * not yet written.
     *
     * @param more below 0 for what an earlier account said too much
     */
    void book(IssueOrder order, Map<String, Long> more, Said said) {
        Map<String, Long> came = new HashMap<>();
        Map<String, Long> back = new HashMap<>();
        more.forEach((item, quantity) -> (quantity > 0 ? came : back).put(item, Math.abs(quantity)));
        thereAlready(order)
                .forEach((item, there) -> came.computeIfPresent(item, (same, wanted) -> Math.max(0, wanted - there)));
        if (came.values().stream().anyMatch(quantity -> quantity > 0)) {
            take(moved.ofOthers(order.destination(), before(order)), came, order.destination(), said, order);
            post(found(order, came), order.code(), order, List.of(), said);
        }
        if (!back.isEmpty()) {
            String found = places.fixed(PlaceKind.FOUND).toString();
            List<MovementLine> lines = new ArrayList<>();
            for (MovedStore.Lying goods : moved.found(order)) {
                add(lines, goods, found, back);
            }
            post(lines, order.code(), order, List.of(), said);
            List<MovedStore.Under> others = moved.ofOthers(order.destination(), List.of(order.destination()));
            before(order).stream().findFirst().ifPresent(place -> take(others, back, place, said, order));
        }
    }

    /** Its vehicle, if a trip carries the order, and the docks of the receiver. */
    private List<String> before(IssueOrder order) {
        List<String> before = new ArrayList<>();
        String vehicle = issued.vehicle(order);
        if (vehicle != null) {
            before.add(vehicle);
        }
        places.children(order.destination()).stream()
                .filter(place -> place.kind() == PlaceKind.DOCK)
                .map(Place::code)
                .forEach(before::add);
        return before;
    }

    /** Moves goods of other orders, each under its own. */
    private void take(List<MovedStore.Under> others, Map<String, Long> wanted, String to, Said said, IssueOrder order) {
        Map<String, List<MovementLine>> byOrder = new LinkedHashMap<>();
        for (MovedStore.Under goods : others) {
            add(byOrder.computeIfAbsent(goods.order(), first -> new ArrayList<>()), goods.lying(), to, wanted);
        }
        List<Violation> against = to.equals(order.destination()) ? List.of(Violation.WRONG_RECEIVER) : List.of();
        byOrder.forEach((other, lines) -> post(lines, other, order, against, said));
    }

    /** As much of the goods as is still wanted. */
    private static void add(List<MovementLine> lines, MovedStore.Lying goods, String to, Map<String, Long> wanted) {
        String item = goods.goods().item();
        long some = Math.min(goods.quantity(), wanted.getOrDefault(item, 0L));
        if (some > 0) {
            lines.add(new MovementLine(goods.goods(), to, some, goods.handlingUnit()));
            wanted.merge(item, -some, Long::sum);
        }
    }

    /** What nobody can say the origin of, held by the same title as what was issued of the item; its lot is not known. */
    private List<MovementLine> found(IssueOrder order, Map<String, Long> wanted) {
        String found = places.fixed(PlaceKind.FOUND).toString();
        Map<String, PositionKey> like = new HashMap<>();
        moved.lying(order.code())
                .forEach(goods -> like.putIfAbsent(goods.goods().item(), goods.goods()));
        List<MovementLine> lines = new ArrayList<>();
        wanted.forEach((item, quantity) -> {
            PositionKey same = Objects.requireNonNullElse(
                    like.get(item),
                    new PositionKey(found, item, PositionKey.NONE, node, Fund.DONATED, PositionKey.NONE));
            PositionKey goods =
                    new PositionKey(found, item, PositionKey.NONE, same.owner(), same.fund(), same.earmark());
            if (quantity > 0) {
                lines.add(new MovementLine(goods, order.destination(), quantity, null));
            }
        });
        return lines;
    }

    /** The step is none that an order's progress counts, since nothing of it was issued for that order. */
    private void post(List<MovementLine> lines, String under, IssueOrder order, List<Violation> against, Said said) {
        if (!lines.isEmpty()) {
            Movement movement = Movement.requested(
                            BusinessStep.UNLOADING.word(),
                            said.cause(),
                            said.writer().recordedAt(),
                            lines)
                    .forOrder(under)
                    .onTrip(order.trip())
                    .against(against);
            ledger.post(
                    said.writer(),
                    said.mends() == null
                            ? movement
                            : movement.correcting(said.mends(), Objects.requireNonNull(said.reason())));
        }
    }
}
