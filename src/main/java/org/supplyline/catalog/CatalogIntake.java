package org.supplyline.catalog;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.sheet.CellFault;
import org.supplyline.sheet.ListColumn;
import org.supplyline.sheet.ListIntake;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.RowOutcome;

/**
 * A catalogue as a branch sends it: a row for each item, and one more for each higher level of its pack ladder, which
 * says how many of the next lower level are in it. Cells that are left out of a known item stay as they are.
 */
@Component
class CatalogIntake implements ListIntake {

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.needed("code", "物资编码", "编码", "代码", "物资代码", "item code", "item"),
            ListColumn.needed("name_zh", "中文名称", "名称", "物资名称", "品名", "name in chinese"),
            ListColumn.optional("name_en", "英文名称", "英文名", "name in english"),
            ListColumn.optional("category", "分类", "分类代码", "国标分类", "GB/T 38565", "class"),
            ListColumn.optional("unit_zh", "基本单位", "单位", "计量单位", "base unit in chinese", "base unit"),
            ListColumn.optional("unit_en", "英文单位", "base unit in english"),
            ListColumn.optional("level", "包装级", "包装层级", "级别", "pack level").rowByRow(),
            ListColumn.optional("pack_zh", "包装", "包装名称", "pack in chinese", "pack")
                    .rowByRow(),
            ListColumn.optional("pack_en", "英文包装", "pack in english").rowByRow(),
            ListColumn.optional("content", "含下级数量", "含量", "装量", "内含", "holds").rowByRow(),
            ListColumn.optional("gtin", "条码", "商品条码", "69码", "bar code", "barcode")
                    .rowByRow(),
            ListColumn.optional("weight_g", "重量(g)", "重量(克)", "重量", "weight", "weight (g)")
                    .rowByRow(),
            ListColumn.optional("volume_cm3", "体积(cm3)", "体积(cm³)", "体积(立方厘米)", "体积", "volume", "volume (cm3)")
                    .rowByRow(),
            ListColumn.optional("shelf_life", "保质期", "有效期", "keeps", "keeps for"),
            ListColumn.optional("control", "管理类别", "控制类别", "control class"),
            ListColumn.optional("hazard", "混装限制", "危险性", "loading limit"),
            ListColumn.optional("cold_chain", "冷链", "cold chain"),
            ListColumn.optional("value_fen", "单价(分)", "价值(分)", "value (fen)"),
            ListColumn.optional("value_yuan", "单价(元)", "价值(元)", "单价", "价值", "value (yuan)"),
            ListColumn.optional("proof", "价值依据", "价值凭证", "凭证", "依据", "proof of value"));

    private final CatalogStore store;
    private final Catalog catalog;

    CatalogIntake(CatalogStore store, Catalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    public String purpose() {
        return "catalog";
    }

    @Override
    public String title() {
        return "catalog.import";
    }

    @Override
    public String labels() {
        return "catalog.column.";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<RowOutcome> take(JournalWriter writer, List<ListedRow> rows, boolean confirmed) {
        CatalogLadder ladder = new CatalogLadder(store.items(), store.packs());
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ListedRow row : rows) {
            CatalogRow read = CatalogRow.read(row, ladder);
            List<CellFault> faults = read.faults();
            boolean stays = faults.stream().anyMatch(fault -> !fault.doubt()) || (!faults.isEmpty() && !confirmed);
            outcomes.add(
                    stays
                            ? new RowOutcome.Doubtful(faults)
                            : new RowOutcome.Applied(apply(writer, read, ladder, row.cause())));
        }
        return outcomes;
    }

    /** Writes what changed; a row that says what is known already writes nothing. */
    private String apply(JournalWriter writer, CatalogRow row, CatalogLadder ladder, Cause cause) {
        ReliefItem item = row.item();
        Pack pack = row.pack();
        boolean known = ladder.item(item.code()).filter(item::equals).isPresent();
        boolean packed =
                ladder.pack(item.code(), pack.quantity()).filter(pack::equals).isPresent();
        if (!known) {
            store.save(item);
            store.save(pack);
            writer.append(JournalKind.MASTER, CatalogRecord.items(List.of(item), List.of(pack), cause));
        } else if (!packed) {
            store.save(pack);
            writer.append(JournalKind.MASTER, CatalogRecord.pack(pack, cause));
        }
        ladder.add(item);
        ladder.add(pack, row.level());
        return item.code();
    }

    @Override
    public void taken() {
        catalog.refresh();
    }
}
