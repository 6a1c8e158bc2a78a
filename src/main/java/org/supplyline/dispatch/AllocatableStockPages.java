package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.page.Csv;
import org.supplyline.page.Download;
import org.supplyline.page.Xlsx;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The 可分配库存表 as a file, for who decides elsewhere. */
@Controller
@OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH, Right.CHECK, Right.AUDIT})
class AllocatableStockPages {

    private static final String NAME = "allocatable-stock";

    private static final List<String> HEAD = List.of(
            "仓库 Depot",
            "物资编码 Item",
            "物资",
            "Name",
            "批号 Lot",
            "有效期至 Use by",
            "定向／代储 Bound to",
            "单位 Unit",
            "可用 Usable",
            "可分配 Allocatable");

    private final AllocatableStock stock;
    private final Places places;
    private final Catalog catalog;
    private final EarmarkWords earmarks;

    AllocatableStockPages(AllocatableStock stock, Places places, Catalog catalog, EarmarkWords earmarks) {
        this.stock = stock;
        this.places = places;
        this.catalog = catalog;
        this.earmarks = earmarks;
    }

    @GetMapping("/orders/allocatable.csv")
    ResponseEntity<byte[]> csv() {
        Csv csv = new Csv();
        lines().forEach(csv::line);
        return Download.of(NAME + ".csv", Csv.TYPE, csv.toBytes());
    }

    /** The same as a workbook. */
    @GetMapping("/orders/allocatable.xlsx")
    ResponseEntity<byte[]> workbook() {
        return Download.of(NAME + ".xlsx", Xlsx.TYPE, Xlsx.of("可分配库存", lines()));
    }

    /** The same for programs. */
    @GetMapping("/api/stock/allocatable")
    ResponseEntity<List<AllocatableStock.Row>> rows() {
        return ResponseEntity.ok(stock.rows());
    }

    private List<List<?>> lines() {
        List<List<?>> lines = new ArrayList<>();
        lines.add(HEAD);
        stock.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private List<?> line(AllocatableStock.Row row) {
        Optional<ReliefItem> item = catalog.item(row.item());
        return List.of(
                places.find(row.depot()).map(Place::nameZh).orElse(row.depot()),
                row.item(),
                item.map(ReliefItem::nameZh).orElse(row.item()),
                item.map(ReliefItem::nameEn).orElse(row.item()),
                row.lot(),
                row.expiry() == null ? "" : row.expiry().toString(),
                earmarks.remark(row.purpose()),
                item.map(known -> known.unitZh() + " " + known.unitEn()).orElse(""),
                row.usable(),
                row.free());
    }
}
