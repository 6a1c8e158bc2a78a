package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.paper.Form;
import org.supplyline.paper.Words;

/** Gathers the paper of a hand-over (交接班记录). */
@Component
class ShiftPaper {

    private static final Locale ZH = Language.CHINESE.locale();
    private static final Locale EN = Language.ENGLISH.locale();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ShiftWords shifts;
    private final KeepingWords words;
    private final NodeIdentity node;
    private final Clock clock;

    ShiftPaper(ShiftWords shifts, KeepingWords words, NodeIdentity node, Clock clock) {
        this.shifts = shifts;
        this.words = words;
        this.node = node;
        this.clock = clock;
    }

    Form of(Shift shift) {
        return new Form(
                new Words("交接班记录", "Shift hand-over"),
                node.name(),
                shift.record(),
                facts(shift),
                List.of(
                        Form.Column.text("未了事项", "Left open", 2.6f),
                        Form.Column.text("地点与数量", "Where, how much", 4),
                        Form.Column.mark("已交", "Done", 0.8f)),
                rows(shift.open()),
                new Words(shifts.duties(shift.duties(), ZH), shifts.duties(shift.duties(), EN)),
                new Words(
                        "备注：" + (shift.remarks().isEmpty() ? "无" : shift.remarks()),
                        shift.remarks().isEmpty() ? "No remarks." : ""),
                List.of(
                        Form.Box.of("交班人", "Handed over by", shift.givenBy(), ""),
                        Form.Box.of(
                                "接班人",
                                "Taken over by",
                                shift.taken() == null
                                        ? shift.taker()
                                        : shift.taken().by() + "  "
                                                + time(shift.taken().at()),
                                ""),
                        Form.Box.of(
                                "权限一览已核（发布）",
                                "Rights seen by publisher",
                                shift.confirmed() == null
                                        ? ""
                                        : shift.confirmed().by() + "  "
                                                + time(shift.confirmed().at()),
                                "盖章 stamp")),
                node.name() + "   " + time(clock.instant()) + "   " + shift.record());
    }

    private List<Form.Fact> facts(Shift shift) {
        String depot = shift.depot();
        return List.of(
                Form.Fact.of(
                        "库房",
                        "Depot",
                        depot == null
                                ? new Words("全部库房", "All depots")
                                : new Words(words.place(depot, ZH), words.place(depot, EN))),
                Form.Fact.of("本班开始", "From", time(shift.from())),
                Form.Fact.of("本班结束", "To", time(shift.to())),
                Form.Fact.of("交班人", "Handed over by", shift.givenBy()),
                Form.Fact.of("接班人", "Taken over by", shift.taker()),
                Form.Fact.of("交班时间", "Handed over at", time(shift.givenAt())),
                Form.Fact.of(
                        "接班签名",
                        "Signed at",
                        shift.taken() == null ? "" : time(shift.taken().at())));
    }

    private List<Form.Row> rows(LeftOpen open) {
        List<Form.Row> rows = new ArrayList<>();
        for (LeftOpen.Kind kind : LeftOpen.Kind.values()) {
            String key = "shift.open." + kind.word();
            rows.add(Form.Row.heading(new Words(
                    words.message(key, ZH) + "  " + open.count(kind),
                    words.message(key, EN) + "  " + open.count(kind))));
            for (LeftOpen.Matter matter : open.of(kind)) {
                rows.add(Form.Row.of(
                        new Words(shifts.name(matter, ZH), shifts.name(matter, EN)),
                        new Words(shifts.detail(matter, ZH), shifts.detail(matter, EN)),
                        Words.same("□")));
            }
            long more = open.count(kind) - open.of(kind).size();
            if (more > 0) {
                rows.add(Form.Row.of(
                        new Words(words.message("shift.more", ZH, more), words.message("shift.more", EN, more)),
                        Words.NONE,
                        Words.same("□")));
            }
        }
        return rows;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(node.zone()));
    }
}
