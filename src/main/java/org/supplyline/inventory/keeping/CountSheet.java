package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.StockPosition;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/**
 * Gathers the count sheet (盘点表) for counting on paper. It is blind: it names what should lie in each place, not how
 * much, and leaves rows for what nobody expects. What was written on it is entered on the page of the count.
 */
@Component
class CountSheet {

    private static final int FREE_ROWS = 3;
    private static final Locale ZH = Language.CHINESE.locale();
    private static final Locale EN = Language.ENGLISH.locale();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PlaceStockStore stock;
    private final CartonCounts cartons;
    private final KeepingWords words;
    private final Places places;
    private final NodeIdentity node;
    private final Clock clock;

    CountSheet(
            PlaceStockStore stock,
            CartonCounts cartons,
            KeepingWords words,
            Places places,
            NodeIdentity node,
            Clock clock) {
        this.stock = stock;
        this.cartons = cartons;
        this.words = words;
        this.places = places;
        this.node = node;
        this.clock = clock;
    }

    /** The sheet of a place and of all that lies in it. */
    Form of(Place top) {
        List<Place> all = Stream.concat(Stream.of(top), places.children(top.code()).stream())
                .filter(place -> place.kind().isStorage())
                .toList();
        List<Form.Row> rows = new ArrayList<>();
        for (Place place : all) {
            List<StockPosition> lying = stock.at(place.code());
            // Goods seldom lie in the depot itself; its own rows would only be mistaken for those of a bin.
            if (all.size() == 1 || !lying.isEmpty() || !place.equals(top)) {
                add(rows, place, lying);
            }
        }
        return new Form(
                new Words("盘点表", "Count sheet"),
                node.name(),
                top.scanCode().text(),
                List.of(
                        Form.Fact.of(
                                "地点", "Place", new Words(words.place(top.code(), ZH), words.place(top.code(), EN))),
                        Form.Fact.of("打印时间", "Printed", time()),
                        Form.Fact.of("盘点开始", "Begun", "____ 月 ____ 日 ____ 时 ____ 分"),
                        Form.Fact.of("盘点结束", "Ended", "____ 月 ____ 日 ____ 时 ____ 分")),
                List.of(
                        Form.Column.text("品名", "Item", 2.8f),
                        Form.Column.text("批号", "Lot", 1.5f),
                        Form.Column.text("归属", "Title", 1.9f),
                        Form.Column.text("单位", "Unit", 0.8f),
                        Form.Column.number("整件数", "Packs", 1.3f),
                        Form.Column.number("实盘数量", "Counted", 1.5f),
                        Form.Column.text("备注", "Remarks", 1.5f)),
                rows,
                Words.NONE,
                new Words(
                        "不看账面，点到什么写什么；没有的写 0，表上没有的写在空行。箱在的勾“在”，数量只写箱外的。点完在“盘点”页按货位录入。",
                        "Write what you find: 0 where nothing lies, and the empty rows for what is not listed. Tick cartons that are here; then write only what lies outside of them. Enter it on the page Counts, bin by bin."),
                List.of(
                        Form.Box.of("盘点人", "Counted by", "", ""),
                        Form.Box.of("监盘人", "Witness", "", ""),
                        Form.Box.of("录入人", "Entered by", "", "盖章 stamp")),
                node.name() + "   " + time());
    }

    private void add(List<Form.Row> rows, Place place, List<StockPosition> lying) {
        rows.add(Form.Row.heading(new Words(
                words.place(place.code(), ZH) + "   " + place.scanCode().text(), words.place(place.code(), EN))));
        for (StockPosition position : lying) {
            KeepingWords.Goods zh = words.goods(position.key(), ZH);
            KeepingWords.Goods en = words.goods(position.key(), EN);
            String lot = position.key().lot();
            rows.add(Form.Row.of(
                    new Words(zh.name(), en.name()),
                    Words.same(lot.equals(PositionKey.NONE) ? "-" : lot),
                    words.title(position.key()),
                    new Words(zh.unit(), en.unit()),
                    Words.NONE,
                    Words.NONE,
                    Words.NONE));
        }
        for (String carton : cartons.at(place.code())) {
            rows.add(Form.Row.of(
                    new Words("箱/托盘 " + carton, "Carton or pallet"),
                    Words.NONE,
                    Words.NONE,
                    new Words("箱", "carton"),
                    Words.NONE,
                    new Words("□ 在  □ 不在", "here / missing"),
                    Words.NONE));
        }
        for (int i = 0; i < FREE_ROWS; i++) {
            rows.add(Form.Row.of(Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE));
        }
    }

    private String time() {
        return TIME.format(clock.instant().atZone(node.zone()));
    }
}
