package org.supplyline.inventory.opening;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.catalog.ItemValue;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.gs1.Gtin;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.scan.OwnCode;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.Words;

/** Reads a row of opening stock as people write it: items by code, bar code or name, packs by name, places by name. */
@Component
class OpeningReader {

    private static final long MAX_QUANTITY = 1_000_000_000;
    private static final int MAX_TEXT = 60;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Map<String, Fund> FUNDS = Map.ofEntries(
            Map.entry("捐赠", Fund.DONATED),
            Map.entry("受托转赠", Fund.ENTRUSTED),
            Map.entry("转赠", Fund.ENTRUSTED),
            Map.entry("上级拨入", Fund.ALLOCATED),
            Map.entry("拨入", Fund.ALLOCATED),
            Map.entry("采购", Fund.PURCHASED),
            Map.entry("购入", Fund.PURCHASED),
            Map.entry("代储", Fund.KEPT),
            Map.entry("keptforothers", Fund.KEPT));

    /** What is written for a value to take the one that the catalogue keeps. */
    private static final Set<String> KEPT_VALUE = Set.of("目录", "目录价", "目录价值", "catalogue");

    private final Catalog catalog;
    private final Places places;
    private final Lots lots;
    private final OpeningStore store;
    private final NodeIdentity node;
    private final Clock clock;

    OpeningReader(Catalog catalog, Places places, Lots lots, OpeningStore store, NodeIdentity node, Clock clock) {
        this.catalog = catalog;
        this.places = places;
        this.lots = lots;
        this.store = store;
        this.node = node;
        this.clock = clock;
    }

    OpeningRow read(ListedRow row) {
        OpeningRow read = new OpeningRow();
        Optional<ReliefItem> item = item(row, read);
        Optional<Fund> fund = fund(row, read);
        Optional<String> place = place(row, read);
        long quantity = item.map(known -> quantity(known, row, read)).orElse(0L);
        LocalDate produced = OpeningDates.day("produced", row.text("produced"), read);
        Expiry expiry = OpeningDates.expiry(row.text("expiry"), read);
        Long fen = KEPT_VALUE.contains(Words.normal(row.text("value_yuan")))
                ? item.map(known -> kept(known, quantity, read)).orElse(null)
                : fen(row, read);
        for (String column : List.of("lot", "maker", "owner", "earmark")) {
            if (row.text(column).length() > MAX_TEXT) {
                read.wrong(column, "long", Integer.toString(MAX_TEXT));
            }
        }
        if (read.isWrong()) {
            return read;
        }
        String lotName = Lots.name(row.text("lot").isEmpty() ? null : row.text("lot"), expiry);
        Lots.Lot lot = new Lots.Lot(expiry, produced, row.text("maker").isEmpty() ? null : row.text("maker"));
        PositionKey goods = new PositionKey(
                places.fixed(PlaceKind.OPENING).toString(),
                item.orElseThrow().code(),
                lotName,
                or(row.text("owner"), node.code()),
                fund.orElseThrow(),
                or(row.text("earmark"), PositionKey.NONE));
        OpeningLine line = new OpeningLine(goods, lot, place.orElseThrow(), quantity, fen);
        compare(line, item.orElseThrow(), read);
        read.tells(line);
        return read;
    }

    /** What a right form does not show. */
    private void compare(OpeningLine line, ReliefItem item, OpeningRow read) {
        LocalDate produced = line.lot().produced();
        Expiry expiry = line.lot().expiry();
        LocalDate today = LocalDate.ofInstant(clock.instant(), node.zone());
        if (produced != null
                && (produced.isAfter(today) || (expiry != null && expiry.day().isBefore(produced)))) {
            read.wrong("produced", "dates", produced.toString());
        }
        Optional<Lots.Lot> known = lots.find(item.code(), line.goods().lot());
        Expiry before = known.map(Lots.Lot::expiry).orElse(null);
        if (expiry != null && before != null && !before.agreesWith(expiry)) {
            read.wrong("expiry", "lot-differs", before.toString());
        }
        if (expiry == null && before == null && item.shelfLife().expires()) {
            read.doubt("expiry", "expiry-missing", item.code());
        }
        if (expiry != null && !expiry.isUsable(clock.instant(), node.zone())) {
            read.doubt("expiry", "expired", expiry.toString());
        }
        if (line.goods().fund() == Fund.KEPT && line.goods().owner().equals(node.code())) {
            read.wrong("owner", "owner", "");
        }
        if (line.goods().fund() == Fund.ENTRUSTED && line.goods().earmark().equals(PositionKey.NONE)) {
            read.wrong("earmark", "receiver", "");
        }
        long booked = store.booked(line.goods(), line.to());
        if (booked > 0) {
            read.doubt("quantity", "again", Long.toString(booked));
        }
    }

    private Optional<ReliefItem> item(ListedRow row, OpeningRow read) {
        String text = row.text("item");
        Optional<ReliefItem> item = catalog.item(text)
                .or(() -> Gtin.parse(text)
                        .flatMap(catalog::packByGtin)
                        .map(Pack::item)
                        .flatMap(catalog::item))
                .or(() -> catalog.match(text).sure());
        if (item.isEmpty()) {
            read.wrong("item", "item", text);
        }
        return item;
    }

    private static Optional<Fund> fund(ListedRow row, OpeningRow read) {
        String text = Words.normal(row.text("fund"));
        Optional<Fund> fund = Optional.ofNullable(FUNDS.get(text))
                .or(() -> List.of(Fund.values()).stream()
                        .filter(known -> known.word().equals(text))
                        .findFirst());
        if (fund.isEmpty()) {
            read.wrong("fund", "fund", row.text("fund"));
        }
        return fund;
    }

    /** A storage place by its code, by its label, or by a name that only one of them has. */
    private Optional<String> place(ListedRow row, OpeningRow read) {
        String text = row.text("place");
        Optional<Place> coded = places.find(text)
                .or(() -> OwnCode.parse(text).flatMap(places::byScanCode))
                .filter(place -> place.kind().isStorage());
        if (coded.isPresent()) {
            return coded.map(Place::code);
        }
        List<Place> named = places.all().stream()
                .filter(place -> place.kind().isStorage())
                .filter(place -> isNamed(place, text))
                .toList();
        if (named.size() != 1) {
            read.wrong("place", named.isEmpty() ? "place" : "places", text);
        }
        return named.stream().map(Place::code).findFirst();
    }

    private static boolean isNamed(Place place, String text) {
        String wanted = Words.normal(text);
        return Words.normal(place.nameZh()).equals(wanted)
                || Words.normal(place.nameEn()).equals(wanted);
    }

    /** Base units, exactly. */
    private long quantity(ReliefItem item, ListedRow row, OpeningRow read) {
        String text = row.text("quantity").replace(",", "");
        if (!WHOLE.matcher(text).matches() || Long.parseLong(text) < 1) {
            read.wrong("quantity", "quantity", row.text("quantity"));
            return 0;
        }
        long quantity = Math.multiplyExact(Long.parseLong(text), content(item, row.text("unit"), read));
        if (quantity > MAX_QUANTITY) {
            read.wrong("quantity", "quantity", Long.toString(quantity));
        }
        return quantity;
    }

    private long content(ReliefItem item, String unit, OpeningRow read) {
        String wanted = Words.normal(unit);
        if (wanted.isEmpty() || isUnit(wanted, item.unitZh(), item.unitEn())) {
            return 1;
        }
        List<Pack> packs = catalog.packs(item.code()).stream()
                .filter(pack -> isUnit(wanted, pack.nameZh(), pack.nameEn()))
                .toList();
        if (packs.size() != 1) {
            List<String> known = catalog.packs(item.code()).stream()
                    .map(pack -> pack.nameZh() + " = " + pack.quantity() + " " + item.unitZh())
                    .toList();
            read.wrong("unit", packs.isEmpty() ? "unit" : "units", String.join("; ", known));
            return 0;
        }
        return packs.get(0).quantity();
    }

    private static boolean isUnit(String wanted, String nameZh, String nameEn) {
        return wanted.equals(Words.normal(nameZh)) || wanted.equals(Words.normal(nameEn));
    }

    private static @Nullable Long kept(ReliefItem item, long quantity, OpeningRow read) {
        ItemValue value = item.value();
        if (value == null) {
            read.wrong("value_yuan", "kept-none", item.code());
            return null;
        }
        return Math.multiplyExact(value.fen(), quantity);
    }

    /** Where a person told no value, proposes the one that the catalogue keeps; confirmed as it is, there is none. */
    void propose(OpeningRow read) {
        OpeningLine line = read.line();
        ItemValue value =
                catalog.item(line.goods().item()).map(ReliefItem::value).orElse(null);
        if (value != null && line.valueFen() == null) {
            long fen = Math.multiplyExact(value.fen(), line.quantity());
            read.doubt(
                    "value_yuan",
                    OpeningRow.KEPT + value.proof().word(),
                    BigDecimal.valueOf(fen, 2).toPlainString());
        }
    }

    private static @Nullable Long fen(ListedRow row, OpeningRow read) {
        String text = row.text("value_yuan").replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!MONEY.matcher(text).matches()) {
            read.wrong("value_yuan", "money", text);
            return null;
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
