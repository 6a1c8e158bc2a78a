package org.supplyline.command;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Csv;
import org.supplyline.page.Download;
import org.supplyline.page.Language;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** {@code /stock}: a table that is right without a script and live with one. */
@Controller
@OpenTo(Audience.USERS)
class StockPage {

    /** More rows than anybody reads and a browser shows with ease; the CSV has them all. */
    static final int ROW_LIMIT = 5_000;

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final StockBoard board;
    private final NodeIdentity node;
    private final MessageSource messages;

    StockPage(StockBoard board, NodeIdentity node, MessageSource messages) {
        this.board = board;
        this.node = node;
        this.messages = messages;
    }

    @GetMapping("/stock")
    String stock(Model model) {
        BoardMessage.Snapshot snapshot = board.snapshot();
        List<StockRow> rows = snapshot.rows();
        model.addAttribute("rows", rows.stream().limit(ROW_LIMIT).toList());
        model.addAttribute("total", rows.size());
        model.addAttribute("rowLimit", ROW_LIMIT);
        model.addAttribute("items", rows.stream().map(StockRow::item).distinct().count());
        model.addAttribute("cursor", snapshot.cursor());
        model.addAttribute("readAt", snapshot.readAt().atZone(node.zone()));
        return "command/stock";
    }

    @GetMapping("/stock.csv")
    ResponseEntity<byte[]> csv(Locale locale) {
        BoardMessage.Snapshot snapshot = board.snapshot();
        boolean chinese = Language.of(locale).isChinese();
        Csv csv = new Csv()
                .line(Stream.of(
                                "item",
                                "code",
                                "place",
                                "placeCode",
                                "lot",
                                "owner",
                                "fund",
                                "earmark",
                                "onHand",
                                "unit")
                        .map(column -> messages.getMessage("command.column." + column, null, locale))
                        .toList());
        for (StockRow row : snapshot.rows()) {
            csv.line(List.of(
                    row.itemName(chinese),
                    row.item(),
                    row.placeName(chinese),
                    row.place(),
                    row.lot(),
                    row.owner(),
                    messages.getMessage("command.fund." + row.fund(), null, locale),
                    row.earmark(chinese),
                    row.onHand(),
                    row.unit(chinese)));
        }
        String name = "stock-" + node.code() + "-"
                + FILE_TIME.format(snapshot.readAt().atZone(node.zone())) + ".csv";
        return Download.of(name, Csv.TYPE, csv.toBytes());
    }
}
