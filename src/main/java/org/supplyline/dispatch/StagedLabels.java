package org.supplyline.dispatch;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.paper.EarmarkBar;
import org.supplyline.dispatch.paper.StagedLabel;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.Earmarks;
import org.supplyline.inventory.PositionKey;
import org.supplyline.paper.CartonAddress;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Gathers what the labels of staged cartons say. */
@Component
class StagedLabels {

    private final StagedCartons cartons;
    private final Trips trips;
    private final Places places;
    private final PackWords words;
    private final EarmarkWords earmarkWords;
    private final CartonAddress addresses;

    StagedLabels(
            StagedCartons cartons,
            Trips trips,
            Places places,
            PackWords words,
            EarmarkWords earmarkWords,
            CartonAddress addresses) {
        this.cartons = cartons;
        this.trips = trips;
        this.places = places;
        this.words = words;
        this.earmarkWords = earmarkWords;
        this.addresses = addresses;
    }

    /**
     * One label for each carton.
     *
     * @param fresh the numbers of cartons that had none
     */
    List<StagedLabel> of(IssueOrder order, int count, List<String> fresh) {
        List<StagedCartons.Carton> all = cartons.of(order, count, fresh);
        Words receiver = name(order.destination());
        String from = from(order);
        return IntStream.range(0, all.size())
                .mapToObj(i -> label(order, all.get(i), receiver, from, i + 1, all.size()))
                .toList();
    }

    private StagedLabel label(
            IssueOrder order, StagedCartons.Carton carton, Words receiver, String from, int number, int count) {
        boolean known = !carton.goods().isEmpty();
        List<String> earmarks = (known
                        ? carton.goods().stream().map(StagedCartons.Goods::earmark)
                        : order.lines().stream().map(OrderLine::earmark))
                .distinct()
                .toList();
        return new StagedLabel(
                receiver,
                order.code(),
                carton.number(),
                carton.number().isEmpty() ? order.code() : addresses.of(carton.number()),
                bar(earmarks),
                goods(order, carton),
                known ? detail(carton) : "",
                from,
                number,
                count);
    }

    private Words goods(IssueOrder order, StagedCartons.Carton carton) {
        List<String> items = (carton.goods().isEmpty()
                        ? order.lines().stream().map(OrderLine::item)
                        : carton.goods().stream().map(StagedCartons.Goods::item))
                .distinct()
                .toList();
        String first = items.get(0);
        return items.size() == 1
                ? new Words(words.name(first, true), words.name(first, false))
                : new Words(
                        words.name(first, true) + " 等 " + items.size() + " 种",
                        words.name(first, false) + " and " + (items.size() - 1) + " more");
    }

    private String detail(StagedCartons.Carton carton) {
        if (carton.goods().size() > 1) {
            return "";
        }
        StagedCartons.Goods goods = carton.goods().get(0);
        String quantity = words.base(goods.item(), goods.quantity(), true);
        return goods.lot().equals(PositionKey.NONE) ? quantity : quantity + "  批号 " + goods.lot();
    }

    /** The bar of the first earmark, and the words of all; goods without one need no words beside others. */
    private EarmarkBar bar(List<String> earmarks) {
        List<String> bound = earmarks.stream()
                .filter(earmark -> !earmark.equals(PositionKey.NONE))
                .toList();
        return bound.isEmpty()
                ? new EarmarkBar(EarmarkBar.Kind.NONE, earmarkWords.of(PositionKey.NONE))
                : new EarmarkBar(
                        kind(bound.get(0)),
                        bound.stream()
                                .map(earmarkWords::of)
                                .reduce((a, b) -> new Words(a.zh() + "；" + b.zh(), a.en() + "; " + b.en()))
                                .orElse(Words.NONE));
    }

    private static EarmarkBar.Kind kind(String earmark) {
        if (earmark.startsWith(Earmarks.PROJECT) || earmark.startsWith(PositionKey.KEPT_FOR)) {
            return EarmarkBar.Kind.PROJECT;
        }
        return earmark.startsWith(Earmarks.REGION) ? EarmarkBar.Kind.REGION : EarmarkBar.Kind.RECEIVER;
    }

    private String from(IssueOrder order) {
        String depot = name(order.depot()).zh();
        return Stream.ofNullable(order.trip())
                .flatMap(trip -> trips.find(trip).stream())
                .flatMap(trip -> trip.stops().stream()
                        .filter(stop -> stop.order().equals(order.code()))
                        .map(stop -> depot + " → " + trip.code() + "  第 " + stop.position() + " 站 stop "
                                + stop.position() + " / " + trip.stops().size()))
                .findFirst()
                .orElse(depot);
    }

    private Words name(String code) {
        return places.find(code).map(StagedLabels::words).orElse(Words.same(code));
    }

    private static Words words(Place place) {
        return new Words(place.nameZh(), place.nameEn().equals(place.nameZh()) ? "" : place.nameEn());
    }
}
