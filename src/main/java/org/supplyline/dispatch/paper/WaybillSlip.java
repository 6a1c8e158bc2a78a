package org.supplyline.dispatch.paper;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/** The handover note (物资交接单，随车联) as a form, for three-part paper of which each of the three hands keeps one. */
public final class WaybillSlip {

    private WaybillSlip() {}

    public static Form form(Waybill waybill) {
        List<Form.Row> rows = new ArrayList<>();
        waybill.lines().forEach(line -> rows.add(row(rows.size() + 1, line)));
        return new Form(
                new Words("物资交接单（随车联）", "Goods handover note"),
                waybill.issuer(),
                waybill.order(),
                facts(waybill),
                List.of(
                        Form.Column.mark("序", "#", 0.5f),
                        Form.Column.text("品名", "Item", 2.3f),
                        Form.Column.text("规格", "Pack", 1.4f),
                        Form.Column.number("件数", "Packs", 1.7f),
                        Form.Column.number("数量", "Base units", 1.3f),
                        Form.Column.text("批号×数量", "Lot × units", 1.5f),
                        Form.Column.text("实收", "Received", 1.0f),
                        Form.Column.text("备注", "Remarks", 2.4f)),
                rows,
                new Words(
                        "合计 %d 项  %s  %s%s   %s"
                                .formatted(
                                        waybill.lines().size(),
                                        waybill.weight(),
                                        waybill.volume(),
                                        waybill.estimated() ? "  估" : "",
                                        waybill.basisOfFigures().zh()),
                        "Total%s. %s"
                                .formatted(
                                        waybill.estimated() ? ", estimated" : "",
                                        waybill.basisOfFigures().en())),
                note(waybill),
                List.of(
                        Form.Box.of("交货人", "Handed over by", "", "仓库 depot"),
                        Form.Box.of("承运人（司机）", "Carried by", "", "车辆 vehicle"),
                        Form.Box.of("收货人", "Received by", "", "单位盖章 stamp")),
                waybill.issuer() + "   " + waybill.printed() + "   " + waybill.record(),
                waybill.address());
    }

    private static List<Form.Fact> facts(Waybill waybill) {
        return List.of(
                Form.Fact.of("收货单位", "To", waybill.to()),
                Form.Fact.of("出库仓库", "From", waybill.from()),
                Form.Fact.of(
                        "车次",
                        "Trip",
                        waybill.trip().isEmpty() ? "自提 collected" : waybill.trip() + "   " + waybill.stop()),
                Form.Fact.of("车辆", "Vehicle", waybill.vehicle().isEmpty() ? Words.same("-") : waybill.vehicle()),
                Form.Fact.of("依据", "By order of", waybill.basis()),
                Form.Fact.of("发车 / 到达", "Departure, arrival", waybill.departs() + "  →  " + waybill.arrives()));
    }

    private static Form.Row row(int number, Waybill.Line line) {
        return Form.Row.of(
                Words.same(String.valueOf(number)),
                line.item(),
                line.spec(),
                line.packs(),
                line.base(),
                Words.same(line.lot()),
                Words.NONE,
                line.remark());
    }

    private static Words note(Waybill waybill) {
        boolean isLinked = !waybill.address().isEmpty();
        return new Words(
                "当面逐项清点，写明实收；短少、破损在备注写原因。一式三联，交货、承运、收货各执一联。" + (isLinked ? "手机扫右上角可逐项签收、报到达。" : ""),
                "Count every line, write what you received and why it differs. One copy each for depot, carrier and receiver."
                        + (isLinked ? " Scan the square to sign by phone." : ""));
    }
}
