package org.supplyline.inventory.scan;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supplyline.node.NodeIdentity;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/**
 * A slip to write on while power or network is away. Its number stands on it before anything is written, so that a slip that
 * is missing afterwards is seen.
 */
enum BlankSlip {
    RECEIVING,
    ISSUE;

    /** As many as one request may print. */
    static final int MOST_COPIES = 100;

    static final int LAST_NUMBER = 999_999;

    private static final int ROWS = 16;
    private static final int SLIP_ROWS = 8;

    static Stream<BlankSlip> of(String word) {
        return Stream.of(values()).filter(slip -> slip.word().equals(word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Slips with numbers that follow each other.
     *
     * @param first number of the first, from 1
     * @param three whether they go on three-part paper in place of A4
     */
    List<Form> pages(NodeIdentity node, int first, int copies, boolean three) {
        return IntStream.range(first, first + copies)
                .mapToObj(number -> page(node, number, three ? SLIP_ROWS : ROWS))
                .toList();
    }

    private Form page(NodeIdentity node, int number, int rows) {
        Form.Row empty =
                Form.Row.of(Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE);
        return new Form(
                title(),
                node.name(),
                "%s%s%06d".formatted(node.code().toUpperCase(Locale.ROOT), name().charAt(0), number),
                facts(),
                List.of(
                        Form.Column.text("品名 / 条码 / 箱号", "Item, bar code, carton", 3.2f),
                        Form.Column.text("规格", "Size", 1.3f),
                        Form.Column.text("批号", "Lot", 1.5f),
                        Form.Column.text("有效期至", "Usable until", 1.4f),
                        Form.Column.text("单位", "Unit", 0.8f),
                        Form.Column.text("数量", "Quantity", 1.2f),
                        Form.Column.text("备注", "Remarks", 1.4f)),
                Collections.nCopies(rows, empty),
                Words.NONE,
                new Words(
                        "恢复后在“手工出入库”录入，时间填单上的时间，编号填右上角的编号；作废的也要交回。",
                        "Enter it on the page Goods by hand with the time written here and the number above; hand in spoilt ones too."),
                boxes(),
                node.name());
    }

    private Words title() {
        return this == RECEIVING ? new Words("入库单（手写）", "Receiving slip") : new Words("出库单（手写）", "Issue slip");
    }

    private List<Form.Fact> facts() {
        Form.Fact depot = blank("仓库", "Depot");
        Form.Fact time = Form.Fact.of("时间", "Time", "____ 月 ____ 日 ____ 时 ____ 分");
        return this == RECEIVING
                ? List.of(depot, blank("交货人 / 捐赠方", "From"), time, blank("车牌 / 运单号", "Plate, waybill"))
                : List.of(
                        depot,
                        blank("收货单位", "To"),
                        time,
                        blank("出库单号 / 依据", "Order, basis"),
                        blank("车牌 / 司机", "Plate, driver"),
                        blank("电话", "Telephone"));
    }

    private List<Form.Box> boxes() {
        return this == RECEIVING
                ? List.of(box("收货人", "Received by"), box("验收人", "Checked by"), box("交货人", "Handed over by"))
                : List.of(box("发货人", "Issued by"), box("提货人", "Taken by"), box("批准人", "Approved by"));
    }

    private static Form.Fact blank(String zh, String en) {
        return Form.Fact.of(zh, en, " ");
    }

    private static Form.Box box(String zh, String en) {
        return Form.Box.of(zh, en, "", "");
    }
}
