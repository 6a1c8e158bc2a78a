package org.supplyline.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;
import org.supplyline.catalog.Pack;
import org.supplyline.dispatch.paper.PickList;
import org.supplyline.dispatch.paper.Waybill;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.place.Vehicle;

/** Gathers what the papers say. */
@Component
class Papers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int CM3_A_LITRE = 1_000;

    private final Orders orders;
    private final Trips trips;
    private final PickPlan picks;
    private final PaperGoods goods;
    private final Places places;
    private final Catalog catalog;
    private final PackWords words;
    private final ReceiverAddresses addresses;
    private final EarmarkWords earmarks;
    private final NodeIdentity node;
    private final Clock clock;

    Papers(
            Orders orders,
            Trips trips,
            PickPlan picks,
            PaperGoods goods,
            Places places,
            Catalog catalog,
            PackWords words,
            ReceiverAddresses addresses,
            EarmarkWords earmarks,
            NodeIdentity node,
            Clock clock) {
        this.orders = orders;
        this.trips = trips;
        this.picks = picks;
        this.goods = goods;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.addresses = addresses;
        this.earmarks = earmarks;
        this.node = node;
        this.clock = clock;
    }

    /** One note for each stop. */
    List<Waybill> waybills(ApprovedTrip trip) {
        return trip.stops().stream()
                .map(stop -> waybill(orders.find(stop.order()).orElseThrow()))
                .toList();
    }

    Waybill waybill(IssueOrder order) {
        Optional<ApprovedTrip> trip = Optional.ofNullable(order.trip()).flatMap(trips::find);
        Optional<ApprovedTrip.Stop> stop = trip.flatMap(t ->
                t.stops().stream().filter(s -> s.order().equals(order.code())).findFirst());
        PaperGoods.Listing listing = goods.of(order);
        Load load = listing.load(catalog);
        return new Waybill(
                node.name(),
                order.code(),
                trip.map(ApprovedTrip::code).orElse(""),
                stop.map(s -> s.position() + " / " + trip.orElseThrow().stops().size())
                        .orElse(""),
                basis(order),
                name(order.depot()),
                name(order.destination()),
                trip.map(this::vehicle).orElse(Words.NONE),
                trip.map(t -> time(t.departsAt())).orElse(""),
                stop.map(s -> time(s.arrivesAt())).orElse(""),
                listing.rows().stream().map(row -> line(listing, row)).toList(),
                basisOfFigures(order, listing.hasLeft()),
                PackWords.weight(load.weightGrams()),
                PackWords.volume(load.volumeCm3() / CM3_A_LITRE),
                load.estimated(),
                time(clock.instant()),
                order.record(),
                addresses.ofOrder(order.code()).orElse(""));
    }

    PickList pickList(ApprovedTrip trip) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<IssueOrder> all = new ArrayList<>();
        List<PickList.Loading> stops = new ArrayList<>();
        for (ApprovedTrip.Stop stop : trip.stops()) {
            IssueOrder order = orders.find(stop.order()).orElseThrow();
            all.add(order);
            tags.put(order.code(), String.valueOf(stop.position()));
            stops.add(loading(order, String.valueOf(stop.position())));
        }
        Collections.reverse(stops);
        return list(trip.code(), basis(trip), trip.depot(), vehicle(trip), time(trip.loadsAt()), stops, all, tags);
    }

    PickList pickList(IssueOrder order) {
        return list(
                order.code(),
                basis(order),
                order.depot(),
                Words.same(order.trip() == null ? "自提" : order.trip()),
                time(order.createdAt()),
                List.of(loading(order, "1")),
                List.of(order),
                Map.of(order.code(), "1"));
    }

    private PickList list(
            String code,
            String basis,
            String depot,
            Words vehicle,
            String loads,
            List<PickList.Loading> stops,
            List<IssueOrder> all,
            Map<String, String> tags) {
        Load load = all.stream().map(this::load).reduce(Load.NOTHING, Load::plus);
        return new PickList(
                node.name(),
                code,
                basis,
                name(depot),
                vehicle,
                loads,
                stops,
                picks.of(depot, all).stream()
                        .map(pick -> row(pick, tags.getOrDefault(pick.order(), "")))
                        .toList(),
                PackWords.weight(load.weightGrams()),
                PackWords.volume(load.volumeCm3() / CM3_A_LITRE),
                time(clock.instant()));
    }

    private PickList.Row row(PickPlan.Pick pick, String tag) {
        String lot = pick.lot().equals(PositionKey.NONE) ? "-" : pick.lot();
        return new PickList.Row(
                pick.place().isEmpty() ? Words.same("缺货") : name(pick.place()),
                item(pick.item(), pick.earmark()),
                pick.expiry().isEmpty() ? lot : lot + "\n" + pick.expiry(),
                packs(pick.item(), pick.quantity()),
                base(pick.item(), pick.quantity()),
                tag,
                pick.place().isEmpty(),
                code(pick.item(), pick.quantity()));
    }

    /**
     * The code of the largest pack that we numbered ourselves and of which at least one is wanted; null where the goods
     * carry those of their maker.
     */
    private PickList.@Nullable Code code(String item, long quantity) {
        List<Pack> packs = catalog.packs(item);
        return packs.stream().anyMatch(pack -> pack.gtin() != null && !pack.isNumberedByUs())
                ? null
                : packs.stream()
                        .filter(pack -> pack.isNumberedByUs() && pack.quantity() <= quantity)
                        .reduce((smaller, larger) -> larger)
                        .map(pack -> new PickList.Code(
                                String.valueOf(pack.gtin()), new Words("1 " + pack.nameZh(), "1 " + pack.nameEn())))
                        .orElse(null);
    }

    private PickList.Loading loading(IssueOrder order, String position) {
        Load load = load(order);
        return new PickList.Loading(
                position,
                name(order.destination()),
                order.code(),
                PackWords.weight(load.weightGrams()),
                PackWords.volume(load.volumeCm3() / CM3_A_LITRE));
    }

    private Waybill.Line line(PaperGoods.Listing listing, PaperGoods.Row row) {
        String item = row.goods().item();
        long quantity = listing.quantity(row);
        Words ordered = quantity == row.ordered()
                ? Words.NONE
                : new Words(
                        "应发 " + words.base(item, row.ordered(), true),
                        "ordered " + words.base(item, row.ordered(), false));
        return new Waybill.Line(
                item(item, PositionKey.NONE),
                spec(item, quantity),
                packs(item, quantity),
                base(item, quantity),
                row.lotWords(),
                PackWords.weight(catalog.load(item, quantity).weightGrams()),
                remark(row, ordered));
    }

    /** To what goods are bound, and what else is to be said of them. */
    Words remark(PaperGoods.Row row, Words more) {
        String earmark = row.goods().earmark();
        return new Words(
                joined("；", earmarks.remark(earmark, true), more.zh()),
                joined("; ", earmarks.remark(earmark, false), more.en()));
    }

    private static String joined(String separator, String... words) {
        return Stream.of(words).filter(said -> !said.isEmpty()).collect(Collectors.joining(separator));
    }

    private static Words basisOfFigures(IssueOrder order, boolean hasLeft) {
        if (order.trip() == null) {
            return hasLeft
                    ? new Words("数量为实发数", "Quantities as handed out")
                    : new Words("尚未发货，数量为应发数", "Nothing is handed out yet: quantities as ordered");
        }
        return hasLeft
                ? new Words("数量为实装数", "Quantities as loaded")
                : new Words("尚未装车，数量为应发数", "Nothing is loaded yet: quantities as ordered");
    }

    private Load load(IssueOrder order) {
        return order.load(catalog);
    }

    Words item(String item, String earmark) {
        String bound = earmarks.remark(earmark, true);
        return new Words(words.name(item, true) + (bound.isEmpty() ? "" : "（" + bound + "）"), words.name(item, false));
    }

    Words spec(String item, long quantity) {
        return new Words(words.spec(item, quantity, true), words.spec(item, quantity, false));
    }

    Words packs(String item, long quantity) {
        return new Words(words.packs(item, quantity, true), words.packs(item, quantity, false));
    }

    Words base(String item, long quantity) {
        return new Words(words.base(item, quantity, true), words.base(item, quantity, false));
    }

    Words vehicle(ApprovedTrip trip) {
        Words name = name(trip.vehicle());
        String plate = places.vehicle(trip.vehicle()).map(Vehicle::plate).orElse("");
        return new Words(plate.isEmpty() || plate.equals(name.zh()) ? name.zh() : name.zh() + "  " + plate, name.en());
    }

    static String basis(IssueOrder order) {
        return order.plan() == null ? order.basis() : planned(order.plan());
    }

    static String basis(ApprovedTrip trip) {
        return trip.plan() == null ? "人工派车 made by hand" : planned(trip.plan());
    }

    private static String planned(long plan) {
        return "配送（调拨）计划 第 " + plan + " 号";
    }

    Words name(String code) {
        return places.find(code).map(Papers::words).orElse(Words.same(code));
    }

    private static Words words(Place place) {
        return new Words(place.nameZh(), place.nameEn().equals(place.nameZh()) ? "" : place.nameEn());
    }

    String time(Instant at) {
        return TIME.format(at.atZone(node.zone()));
    }
}
