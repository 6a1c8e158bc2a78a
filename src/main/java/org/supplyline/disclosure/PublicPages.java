package org.supplyline.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.disclosure.PublicRecord.AsOf;
import org.supplyline.disclosure.PublicRecord.ProvenEntry;
import org.supplyline.disclosure.tlog.NoteKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** The pages for donors and the public: no sign-in, no names of people, every figure from the signed entries. */
@Controller
@OpenTo(Audience.EVERYONE)
class PublicPages {

    /** A page that a phone still shows at once. */
    private static final int ITEMS_A_PAGE = 50;

    private static final int ENTRIES_A_PAGE = 50;
    private static final int MAX_SEARCH = 80;
    private static final String BOM = "\uFEFF";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final PublicRecord publicRecord;
    private final Catalog catalog;
    private final LogTurns turns;
    private final NodeIdentity node;
    private final MessageSource messages;

    PublicPages(PublicRecord publicRecord, Catalog catalog, LogTurns turns, NodeIdentity node, MessageSource messages) {
        this.publicRecord = publicRecord;
        this.catalog = catalog;
        this.turns = turns;
        this.node = node;
        this.messages = messages;
    }

    /**
     * A line of the table.
     *
     * @param balance what became of the item
     * @param name of the item, its code if it has none
     * @param unit in which it is counted
     */
    record Row(ItemBalance balance, String name, String unit) {

        boolean fits(String search) {
            String wanted = search.toLowerCase(Locale.ROOT);
            return balance.item().contains(wanted)
                    || name.toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    /**
     * Where a page stands in a list.
     *
     * @param number from 0
     * @param pages how many there are
     */
    record Place(int number, int pages) {

        static Place of(int wanted, long rows, int length) {
            int pages = (int) Math.max(1, Math.min(Integer.MAX_VALUE, (rows + length - 1) / length));
            return new Place(Math.max(0, Math.min(wanted, pages - 1)), pages);
        }
    }

    /** What every public page says of itself: as of when, under which root. */
    @ModelAttribute
    void asOf(Model model) {
        AsOf asOf = publicRecord.asOf();
        model.addAttribute("asOf", asOf);
        model.addAttribute("pages", this);
        model.addAttribute("alarm", turns.alarm().orElse(null));
        model.addAttribute("key", turns.key().map(NoteKey::toString).orElse(null));
        model.addAttribute("logPath", LogOrigin.path(node.epoch()));
    }

    @GetMapping({"/public", "/public/"})
    String totals(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        String search = q.strip().substring(0, Math.min(MAX_SEARCH, q.strip().length()));
        List<Row> rows = rows(locale).stream().filter(row -> row.fits(search)).toList();
        Place place = Place.of(page, rows.size(), ITEMS_A_PAGE);
        int first = place.number() * ITEMS_A_PAGE;
        model.addAttribute("q", search);
        model.addAttribute("rows", rows.subList(first, Math.min(rows.size(), first + ITEMS_A_PAGE)));
        model.addAttribute("place", place);
        model.addAttribute(
                "unbalanced",
                rows.stream().filter(row -> !row.balance().balanced()).count());
        return "disclosure/totals";
    }

    @GetMapping("/public/items/{code:[a-z][a-z0-9-]{1,39}}")
    String item(@PathVariable String code, Locale locale, Model model) {
        List<TotalStore.Flow> flows = publicRecord.asOf().flows().stream()
                .filter(flow -> flow.item().equals(code))
                .toList();
        if (flows.isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        model.addAttribute("row", row(ItemBalance.of(code, flows), locale));
        model.addAttribute("flows", flows);
        return "disclosure/item";
    }

    @GetMapping("/public/items.csv")
    ResponseEntity<byte[]> csv(Locale locale) {
        AsOf asOf = publicRecord.asOf();
        StringBuilder csv = new StringBuilder(BOM);
        csv.append(message("disclosure.csv.header", locale)).append("\r\n");
        for (Row row : rows(locale)) {
            ItemBalance b = row.balance();
            csv.append(b.item())
                    .append(',')
                    .append(quoted(row.name()))
                    .append(',')
                    .append(quoted(row.unit()));
            for (long figure : new long[] {
                b.opening(),
                b.received(),
                b.found(),
                b.converted(),
                b.stock(),
                b.inTransit(),
                b.delivered(),
                b.lost(),
                b.disposed(),
                b.issued()
            }) {
                csv.append(',').append(figure);
            }
            csv.append(',')
                    .append(b.balanced() ? 1 : 0)
                    .append(',')
                    .append(asOf.size())
                    .append("\r\n");
        }
        return download(
                csv.toString(),
                "%s-%s-%d.csv".formatted(node.drill() ? "drill" : "supplyline", node.code(), asOf.size()),
                "text/csv");
    }

    /** A name may hold a comma or a quote, and must not be taken for a formula (a leading = + - @). */
    private static String quoted(String text) {
        String safe = text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    @GetMapping("/public/log")
    String log(@RequestParam(defaultValue = "0") int page, Model model) {
        Place place = Place.of(page, publicRecord.asOf().size(), ENTRIES_A_PAGE);
        model.addAttribute("place", place);
        model.addAttribute("listed", publicRecord.page(place.number(), ENTRIES_A_PAGE));
        return "disclosure/log";
    }

    @GetMapping("/public/log/{index:[0-9]{1,15}}")
    String entry(@PathVariable long index, Model model) {
        model.addAttribute("proven", proven(index));
        return "disclosure/entry";
    }

    @GetMapping("/public/log/{index:[0-9]{1,15}}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable long index) {
        return download(proven(index).proof().text(), index + ".tlog-proof", "text/plain");
    }

    /** The entry's bytes, whose leaf hash the proof is about. */
    @GetMapping("/public/log/{index:[0-9]{1,15}}.json")
    ResponseEntity<byte[]> bytes(@PathVariable long index) {
        return download(proven(index).text(), index + ".json", "application/json");
    }

    private ProvenEntry proven(long index) {
        return publicRecord.entry(index).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static ResponseEntity<byte[]> download(String text, String name, String type) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(Locale locale) {
        return ItemBalance.of(publicRecord.asOf().flows()).stream()
                .map(balance -> row(balance, locale))
                .toList();
    }

    private Row row(ItemBalance balance, Locale locale) {
        boolean chinese = Language.of(locale).isChinese();
        Optional<ReliefItem> item = catalog.item(balance.item());
        String unlisted =
                balance.item().equals(PublicWords.UNLISTED) ? message("disclosure.unlisted", locale) : balance.item();
        return new Row(
                balance,
                item.map(found -> found.name(chinese)).orElse(unlisted),
                item.map(found -> found.unit(chinese)).orElse(""));
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** For the templates: a time in the node's zone. */
    public String time(Instant instant) {
        return TIME.format(ZonedDateTime.ofInstant(instant, node.zone())) + " "
                + node.zone().getId();
    }

    /** For the templates: a public place in words, such as 备灾仓库 cz-1. */
    public String place(String code, Locale locale) {
        String kind = message("disclosure.place." + PublicPlaces.kind(code), locale);
        int colon = code.indexOf(':');
        return colon < 0 || code.endsWith(":*") ? kind : kind + " " + code.substring(colon + 1);
    }
}
