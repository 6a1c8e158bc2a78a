package org.supplyline.dispatch.handover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.DeliveredLine;
import org.supplyline.dispatch.Deliveries;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.IssuedGoods;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.PackWords;
import org.supplyline.dispatch.SignedDelivery;
import org.supplyline.dispatch.SurplusGoods;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.place.Vehicle;

/** What drivers and receivers see of a trip and of an order. */
@Component
class HandoverSheet {

    private final Orders orders;
    private final Deliveries deliveries;
    private final SurplusGoods surplus;
    private final RoadReports reports;
    private final TripBoardStore board;
    private final HandoverLinks links;
    private final Places places;
    private final Catalog catalog;
    private final PackWords words;

    HandoverSheet(
            Orders orders,
            Deliveries deliveries,
            SurplusGoods surplus,
            RoadReports reports,
            TripBoardStore board,
            HandoverLinks links,
            Places places,
            Catalog catalog,
            PackWords words) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.surplus = surplus;
        this.reports = reports;
        this.board = board;
        this.links = links;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
    }

    /**
     * One kind of goods.
     *
     * @param packs what was ordered, as the warehouse counts
     * @param ordered the same in base units
     * @param issued base units that left the depot
     * @param astray base units on another vehicle than the order's own, or with another receiver
     * @param others base units of other orders that lie astray before this receiver
     * @param delivered what the receiver said; null while nobody signed
     */
    record Line(
            String item,
            String name,
            String packs,
            long ordered,
            long issued,
            long astray,
            long others,
            String unit,
            @Nullable DeliveredLine delivered) {

        /** Whether the sender sent less than was ordered, for which the receiver has no reason to give. */
        public boolean isSentShort() {
            return issued < ordered;
        }

        /** Whether some of it may be before the receiver. */
        boolean isThere() {
            return issued + astray + others > 0;
        }
    }

    /**
     * What one receiver gets.
     *
     * @param position of the stop on its trip, 0 where the receiver fetches the goods
     * @param expected when the vehicle should be there, or null
     * @param arrived when the driver said so, or null
     * @param path where the receiver signs
     */
    record Consigned(
            IssueOrder order,
            String from,
            String to,
            int position,
            @Nullable Instant expected,
            @Nullable Instant arrived,
            String path,
            List<Line> lines) {

        /** Whether anything is on its way or there. */
        public boolean hasLeft() {
            return !sent().isEmpty();
        }

        public List<Line> sent() {
            return lines.stream().filter(Line::isThere).toList();
        }

        public List<Line> unsent() {
            return lines.stream().filter(line -> !line.isThere()).toList();
        }
    }

    /**
     * A trip on its way.
     *
     * @param vehicle name and plate
     * @param departed when somebody said so, or null
     * @param troubles what the driver said is wrong, oldest first
     */
    record OnTheRoad(
            ApprovedTrip trip,
            String vehicle,
            String from,
            @Nullable Instant departed,
            List<RoadReport> troubles,
            List<Consigned> stops) {}

    OnTheRoad trip(ApprovedTrip trip, boolean chinese) {
        List<RoadReport> said = reports.of(List.of(trip.code()));
        List<Consigned> stops =
                trip.stops().stream().map(stop -> stop(stop, said, chinese)).toList();
        return new OnTheRoad(
                trip,
                vehicle(trip, chinese),
                name(trip.depot(), chinese),
                said.stream()
                        .filter(report -> report.what() == RoadReport.What.DEPARTED)
                        .map(RoadReport::at)
                        .findFirst()
                        .or(() -> board.departed(trip.code()))
                        .orElse(null),
                said.stream()
                        .filter(report -> report.what() == RoadReport.What.TROUBLE)
                        .toList(),
                stops);
    }

    /** Why the sender mended what was signed, or null while it stands. */
    SignedDelivery.@Nullable Correction correction(IssueOrder order) {
        List<SignedDelivery> accounts = deliveries.accounts(order.code());
        return accounts.isEmpty() ? null : accounts.get(accounts.size() - 1).correction();
    }

    Consigned order(IssueOrder order, boolean chinese) {
        return consigned(order, 0, null, null, chinese);
    }

    private Consigned stop(ApprovedTrip.Stop stop, List<RoadReport> said, boolean chinese) {
        Instant arrived = said.stream()
                .filter(report -> stop.order().equals(report.order()))
                .map(RoadReport::at)
                .findFirst()
                .orElse(null);
        IssueOrder order = orders.find(stop.order()).orElseThrow();
        return consigned(order, stop.position(), stop.arrivesAt(), arrived, chinese);
    }

    private Consigned consigned(
            IssueOrder order, int position, @Nullable Instant expected, @Nullable Instant arrived, boolean chinese) {
        Map<String, DeliveredLine> delivered = new LinkedHashMap<>();
        deliveries.of(order.code()).forEach(line -> delivered.put(line.item(), line));
        Map<String, Long> ordered = new LinkedHashMap<>();
        order.lines().forEach(line -> ordered.merge(line.item(), line.quantity(), Long::sum));
        IssuedGoods.Issued issued = deliveries.issued(order);
        Map<String, Long> others = order.isOpen() ? surplus.astrayBefore(order) : Map.of();
        Set<String> items = new LinkedHashSet<>(issued.sent().keySet());
        items.addAll(issued.astray().keySet());
        items.addAll(others.keySet());
        items.addAll(delivered.keySet());
        List<Line> lines = items.stream()
                .map(item -> new Line(
                        item,
                        words.name(item, chinese),
                        words.packs(item, ordered.getOrDefault(item, 0L), chinese),
                        ordered.getOrDefault(item, 0L),
                        issued.sent().getOrDefault(item, 0L),
                        issued.astray().getOrDefault(item, 0L),
                        others.getOrDefault(item, 0L),
                        catalog.item(item).map(known -> known.unit(chinese)).orElse(""),
                        delivered.get(item)))
                .toList();
        return new Consigned(
                order,
                name(order.depot(), chinese),
                name(order.destination(), chinese),
                position,
                expected,
                arrived,
                links.ofOrder(order.code()).path(),
                lines);
    }

    private String vehicle(ApprovedTrip trip, boolean chinese) {
        String name = name(trip.vehicle(), chinese);
        return places.vehicle(trip.vehicle())
                .map(Vehicle::plate)
                .filter(plate -> !plate.isEmpty() && !plate.equals(name))
                .map(plate -> name + " " + plate)
                .orElse(name);
    }

    private String name(String code, boolean chinese) {
        Optional<Place> place = places.find(code);
        return place.map(known -> known.name(chinese)).orElse(code);
    }
}
