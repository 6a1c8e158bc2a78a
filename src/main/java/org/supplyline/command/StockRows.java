package org.supplyline.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.ItemAt;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.JournalCursor;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Reads stock and gives items and places their names. */
@Component
class StockRows {

    private final Stock stock;
    private final Catalog catalog;
    private final Places places;
    private final EarmarkWords earmarks;
    private final Map<String, Bound> boundTo = new ConcurrentHashMap<>();
    private volatile Map<String, Place> shownPlaces = Map.of();

    StockRows(Stock stock, Catalog catalog, Places places, EarmarkWords earmarks) {
        this.stock = stock;
        this.catalog = catalog;
        this.places = places;
        this.earmarks = earmarks;
    }

    /** An earmark in words. */
    private record Bound(String zh, String en) {}

    /** All rows as they stood after the record. */
    record AsOf(JournalCursor cursor, List<StockRow> rows) {}

    /** Everything; reads the names of items and places anew, which {@link #at} then goes by. */
    AsOf all() {
        catalog.keepUp();
        boundTo.clear();
        shownPlaces = places.all().stream()
                .filter(place -> place.kind().holdsGoods())
                .collect(Collectors.toUnmodifiableMap(Place::code, place -> place));
        Stock.Snapshot snapshot = stock.snapshot();
        return new AsOf(
                snapshot.cursor(),
                snapshot.positions().stream()
                        .flatMap(position -> row(position).stream())
                        .sorted(StockRow.ORDER)
                        .toList());
    }

    private Bound words(String earmark) {
        return earmark.equals(PositionKey.NONE)
                ? new Bound(PositionKey.NONE, PositionKey.NONE)
                : new Bound(earmarks.remark(earmark, true), earmarks.remark(earmark, false));
    }

    List<StockRow> at(Collection<ItemAt> wanted) {
        return stock.at(wanted).stream()
                .flatMap(position -> row(position).stream())
                .toList();
    }

    /** Empty for what is not at hand: places of donors, recipients and of the books alone. */
    private Optional<StockRow> row(StockPosition position) {
        PositionKey key = position.key();
        Place place = shownPlaces.get(key.place());
        if (position.quantity() == 0 || place == null) {
            return Optional.empty();
        }
        Optional<ReliefItem> item = catalog.item(key.item());
        Bound bound = boundTo.computeIfAbsent(key.earmark(), this::words);
        return Optional.of(new StockRow(
                String.join(
                        "|",
                        key.place(),
                        key.item(),
                        key.lot(),
                        key.owner(),
                        key.fund().word(),
                        key.earmark()),
                key.item(),
                item.map(ReliefItem::nameZh).orElse(key.item()),
                item.map(ReliefItem::nameEn).orElse(key.item()),
                key.place(),
                place.nameZh(),
                place.nameEn(),
                key.lot(),
                key.owner(),
                key.fund().word(),
                bound.zh(),
                bound.en(),
                position.quantity(),
                item.map(ReliefItem::unitZh).orElse(""),
                item.map(ReliefItem::unitEn).orElse("")));
    }
}
