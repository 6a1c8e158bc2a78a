package org.supplyline.inventory.opening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.sheet.ListColumn;
import org.supplyline.sheet.ListIntake;
import org.supplyline.sheet.ListedRow;
import org.supplyline.sheet.RowOutcome;

/** Books opening stock as movements from the place opening, from lists and from forms alike. */
@Component
class OpeningStock implements ListIntake {

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.needed("item", "物资", "物资编码", "编码", "品名", "物资名称", "名称", "条码", "gtin"),
            ListColumn.needed("quantity", "数量", "期初数量", "结存", "qty").rowByRow(),
            ListColumn.optional("unit", "单位", "包装", "计量单位", "pack"),
            ListColumn.needed("place", "货位", "库位", "地点", "bin", "location"),
            ListColumn.needed("fund", "资金性质", "性质", "资金类别", "类别", "来源类别", "来源", "class"),
            ListColumn.optional("owner", "物权方", "所有人", "所有者"),
            ListColumn.optional("earmark", "定向", "定向用途", "专项"),
            ListColumn.optional("lot", "批号", "批次", "batch").rowByRow(),
            ListColumn.optional("maker", "生产厂家", "厂家", "生产企业", "manufacturer"),
            ListColumn.optional("produced", "生产日期", "production", "production date")
                    .rowByRow(),
            ListColumn.optional("expiry", "有效期", "有效期至", "失效日期", "expiry date").rowByRow(),
            ListColumn.optional("value_yuan", "价值(元)", "金额(元)", "金额", "价值", "value (yuan)", "value")
                    .rowByRow());

    private final OpeningReader reader;
    private final Ledger ledger;
    private final Lots lots;

    OpeningStock(OpeningReader reader, Ledger ledger, Lots lots) {
        this.reader = reader;
        this.ledger = ledger;
        this.lots = lots;
    }

    @Override
    public String purpose() {
        return "opening";
    }

    @Override
    public String title() {
        return "opening.title";
    }

    @Override
    public String labels() {
        return "opening.column.";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    /** Each row is a movement of its own, so that its record names its row. */
    @Override
    public List<RowOutcome> take(JournalWriter writer, List<ListedRow> rows, boolean confirmed) {
        List<RowOutcome> outcomes = new ArrayList<>();
        Set<OpeningLine> seen = new HashSet<>();
        Ledger.Posting posting = ledger.open(writer);
        for (ListedRow row : rows) {
            OpeningRow read = read(row, seen);
            outcomes.add(
                    read.isGood(confirmed)
                            ? new RowOutcome.Applied(posting.add(movement(writer, row.cause(), List.of(read.line())))
                                    .first()
                                    .toString())
                            : new RowOutcome.Doubtful(read.faults()));
        }
        posting.flush();
        return outcomes;
    }

    /** Reads rows that a person tells; the same goods at the same place twice are doubtful, and values are proposed. */
    List<OpeningRow> read(List<ListedRow> rows) {
        Set<OpeningLine> seen = new HashSet<>();
        List<OpeningRow> told = rows.stream().map(row -> read(row, seen)).toList();
        told.stream().filter(row -> !row.isWrong()).forEach(reader::propose);
        return told;
    }

    private OpeningRow read(ListedRow row, Set<OpeningLine> seen) {
        OpeningRow read = reader.read(row);
        if (!read.isWrong()) {
            OpeningLine line = read.line();
            if (!seen.add(new OpeningLine(line.goods(), line.lot(), line.to(), 0, null))) {
                read.doubt("quantity", "twice", "");
            }
        }
        return read;
    }

    /** Books what a person told in one form or request. */
    Ledger.Numbered book(JournalWriter writer, Cause cause, List<OpeningLine> lines) {
        return ledger.post(writer, movement(writer, cause, lines));
    }

    private Movement movement(JournalWriter writer, Cause cause, List<OpeningLine> lines) {
        lines.forEach(
                line -> lots.learn(writer, line.goods().item(), line.goods().lot(), line.lot()));
        List<MovementLine> moved = lines.stream().map(OpeningLine::moved).toList();
        return Movement.requested(BusinessStep.STORING.word(), cause, writer.recordedAt(), moved);
    }
}
