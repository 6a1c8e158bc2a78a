package org.supplyline.dispatch.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/** The pick list (拣货单) as a form, for three-part paper. The codes of goods stand on the A4 list only. */
public final class PickListSlip {

    private PickListSlip() {}

    public static Form form(PickList list) {
        return new Form(
                new Words("拣货单", "Pick list"),
                list.issuer(),
                list.code(),
                List.of(
                        Form.Fact.of("仓库", "Depot", list.depot()),
                        Form.Fact.of("车辆", "Vehicle", list.vehicle()),
                        Form.Fact.of("装车", "Loads", list.loads()),
                        Form.Fact.of("依据", "By order of", list.basis())),
                List.of(
                        Form.Column.text("货位", "Bin", 1.4f),
                        Form.Column.text("品名", "Item", 2.8f),
                        Form.Column.text("批号 / 有效期", "Lot / expiry", 1.9f),
                        Form.Column.number("件数", "Packs", 1.7f),
                        Form.Column.number("数量", "Base units", 1.6f),
                        Form.Column.mark("站", "Stop", 0.7f),
                        Form.Column.mark("已拣", "Done", 0.7f)),
                list.rows().stream().map(PickListSlip::row).toList(),
                new Words("合计 %d 行  %s  %s".formatted(list.rows().size(), list.weight(), list.volume()), "Total"),
                new Words(
                        "装车先装最后一站："
                                + list.stops().stream()
                                        .map(stop -> "%s %s %s"
                                                .formatted(
                                                        stop.position(),
                                                        stop.site().zh(),
                                                        stop.order()))
                                        .collect(Collectors.joining("；")),
                        "Load the last stop first."),
                List.of(Form.Box.of("拣货人", "Picked by", "", ""), Form.Box.of("复核人", "Checked by", "", "")),
                list.issuer() + "   " + list.printed());
    }

    private static Form.Row row(PickList.Row row) {
        return Form.Row.of(
                row.bin(),
                row.item(),
                Words.same(row.lot()),
                row.packs(),
                row.base(),
                Words.same(row.tag()),
                Words.same(row.isMissing() ? "缺" : "□"));
    }
}
