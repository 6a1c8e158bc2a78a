package org.supplyline.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.Consents;
import org.supplyline.inventory.Earmarks;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders that no plan made: by a decision from outside (调拨令, 分配单), or for somebody at the door. The allocation and the
 * order are two records of one transaction.
 */
@Component
public class DirectOrders {

    private final Orders orders;
    private final FreeStock stock;
    private final Places places;
    private final Catalog catalog;
    private final SiteDocks docks;
    private final Consents consents;

    DirectOrders(Orders orders, FreeStock stock, Places places, Catalog catalog, SiteDocks docks, Consents consents) {
        this.orders = orders;
        this.stock = stock;
        this.places = places;
        this.catalog = catalog;
        this.docks = docks;
        this.consents = consents;
    }

    /** How the wish for an order ended. */
    public sealed interface Ordered {

        /** Answers each case with one function. */
        <T> T match(Function<Made, T> made, Function<Refused, T> refused);

        /** Goods may be picked for it. */
        record Made(IssueOrder order) implements Ordered {
            @Override
            public <T> T match(Function<Made, T> made, Function<Refused, T> refused) {
                return made.apply(this);
            }
        }

        /**
         * Nothing changed.
         *
         * @param subject the item or place that it is about
         * @param free how much of it is free where that is too little; 0 otherwise
         */
        record Refused(Refusal why, String subject, long free) implements Ordered {

            Refused(Refusal why, String subject) {
                this(why, subject, 0);
            }

            @Override
            public <T> T match(Function<Made, T> made, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why no order was made. */
    public enum Refusal {
        UNKNOWN_DEPOT,
        UNKNOWN_RECEIVER,
        UNKNOWN_ITEM,
        /** A medicine or device for somebody who is no medical unit. */
        NOT_MEDICAL,
        /** Earmarked for somebody else, and no donor's consent is recorded. */
        EARMARK,
        /** Kept for an owner (代储), and the decision does not name the owner. */
        KEPT,
        NOT_FREE
    }

    /** Gives the receiver its dock. Done before {@link #create}, in a transaction of its own. */
    public void prepare(String destination, Cause cause) {
        docks.ensure(List.of(destination), cause);
    }

    /** Makes an order inside a ledger transaction. */
    public Ordered create(NewOrder wanted, Cause.Request cause, JournalWriter writer) {
        return refusal(wanted).<Ordered>map(refused -> refused).orElseGet(() -> make(wanted, cause, writer));
    }

    /** Makes an order for goods that left without one (补单); they need not be free any more. */
    Ordered createLate(NewOrder wanted, Cause.Request cause, JournalWriter writer) {
        return unfit(wanted).<Ordered>map(refused -> refused).orElseGet(() -> make(wanted, cause, writer));
    }

    private Ordered make(NewOrder wanted, Cause.Request cause, JournalWriter writer) {
        String rule =
                writer.append(JournalKind.ALLOCATION, allocation(wanted, cause)).toString();
        return new Ordered.Made(orders.create(
                new NewOrder(wanted.destination(), wanted.depot(), null, null, wanted.basis(), rule, wanted.lines()),
                cause,
                writer));
    }

    /** Why these goods cannot be promised as things are; asked inside the ledger transaction that would promise them. */
    public Optional<Ordered.Refused> refusal(NewOrder wanted) {
        return unfit(wanted).or(() -> notFree(wanted));
    }

    /** Why this receiver may not have these goods. */
    private Optional<Ordered.Refused> unfit(NewOrder wanted) {
        Optional<Place> receiver =
                places.find(wanted.destination()).filter(place -> place.kind().isReceiver());
        if (receiver.isEmpty()) {
            return Optional.of(new Ordered.Refused(Refusal.UNKNOWN_RECEIVER, wanted.destination()));
        }
        return wanted.lines().stream()
                .flatMap(
                        line -> unfit(line, receiver.get(), wanted.basis())
                                .map(why -> new Ordered.Refused(why, line.item()))
                                .stream())
                .findFirst();
    }

    private Optional<Refusal> unfit(OrderLine line, Place receiver, String basis) {
        Optional<ReliefItem> item = catalog.item(line.item());
        if (item.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_ITEM);
        }
        if (item.get().controlClass().medicalUnitsOnly() && !receiver.medical()) {
            return Optional.of(Refusal.NOT_MEDICAL);
        }
        if (Earmarks.allow(line.earmark(), receiver, basis)
                || consents.allow(line.earmark(), line.item(), receiver.code())) {
            return Optional.empty();
        }
        return Optional.of(line.earmark().startsWith(PositionKey.KEPT_FOR) ? Refusal.KEPT : Refusal.EARMARK);
    }

    private Optional<Ordered.Refused> notFree(NewOrder wanted) {
        Map<GoodsKey, Long> free = stock.byDepot().get(wanted.depot());
        if (free == null) {
            return Optional.of(new Ordered.Refused(Refusal.UNKNOWN_DEPOT, wanted.depot()));
        }
        return wanted.lines().stream()
                .filter(line -> free(line, free) < line.quantity())
                .findFirst()
                .map(line -> new Ordered.Refused(Refusal.NOT_FREE, line.item(), Math.max(0, free(line, free))));
    }

    private static long free(OrderLine line, Map<GoodsKey, Long> free) {
        return free.getOrDefault(new GoodsKey(line.item(), line.earmark()), 0L);
    }

    /** The body of the record that promises the goods. */
    public static ObjectNode allocation(NewOrder wanted, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("site", wanted.destination())
                .put("depot", wanted.depot())
                .put("basis", wanted.basis());
        body.set("cause", cause.toJson());
        ArrayNode lines = body.putArray("lines");
        wanted.lines()
                .forEach(line -> lines.addObject()
                        .put("site", wanted.destination())
                        .put("item", line.item())
                        .put("earmark", line.earmark())
                        .put("allocated", line.quantity()));
        return body;
    }
}
