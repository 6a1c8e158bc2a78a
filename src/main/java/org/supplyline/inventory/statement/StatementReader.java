package org.supplyline.inventory.statement;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.history.Balances;
import org.supplyline.inventory.keeping.KeepingSettings;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Understands what is asked for. A day ends at the branch's hour, as its close does, and counts what was booked in it. */
@Component
class StatementReader {

    /** The levels of GB/T 38565: 1 + 2 + 2 + 2 digits. */
    static final List<Integer> LEVELS = List.of(1, 3, 5, 7);

    private static final Pattern CATEGORY = Pattern.compile("[123]\\d{0,6}");

    private final Balances balances;
    private final Places places;
    private final NodeIdentity node;
    private final KeepingSettings settings;
    private final Clock clock;

    StatementReader(Balances balances, Places places, NodeIdentity node, KeepingSettings settings, Clock clock) {
        this.balances = balances;
        this.places = places;
        this.node = node;
        this.settings = settings;
        this.clock = clock;
    }

    Asked read(StatementForm form) {
        LocalDate today = clock.instant()
                .atZone(node.zone())
                .minusHours(settings.closeHour())
                .toLocalDate();
        LocalDate[] days = days(form, today);
        String depot = depot(text(form.depot()));
        String category = matching(CATEGORY, text(form.category()));
        String fund = fund(text(form.fund()));
        String item = text(form.item());
        String owner = text(form.owner());
        Scope scope = new Scope(
                named(depot),
                balances.lastBefore(beginning(days[0])),
                balances.lastBefore(beginning(days[1].plusDays(1))),
                named(item),
                named(category),
                named(owner),
                fund.isEmpty() ? null : Fund.of(fund));
        int page = form.page() == null ? 0 : Math.max(0, form.page());
        return new Asked(days[0], days[1], depot, item, category, owner, fund, digits(text(form.by())), page, scope);
    }

    /** The first and the last day. */
    private static LocalDate[] days(StatementForm form, LocalDate today) {
        String month = text(form.month());
        String from = text(form.from());
        String to = text(form.to());
        try {
            if (from.isEmpty() && to.isEmpty() && !month.isEmpty()) {
                YearMonth that = YearMonth.parse(month);
                return new LocalDate[] {that.atDay(1), that.atEndOfMonth()};
            }
            LocalDate last = to.isEmpty() ? today : LocalDate.parse(to);
            LocalDate first = from.isEmpty() ? last.withDayOfMonth(1) : LocalDate.parse(from);
            if (!first.isAfter(last)) {
                return new LocalDate[] {first, last};
            }
        } catch (DateTimeException notADay) {
            throw wrong("statement-period", month + from + to);
        }
        throw wrong("statement-period", from + " – " + to);
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(node.zone()).plusHours(settings.closeHour()).toInstant();
    }

    private String depot(String code) {
        if (!code.isEmpty()
                && places.find(code)
                        .filter(place -> place.kind() == PlaceKind.DEPOT)
                        .isEmpty()) {
            throw Problem.NOT_FOUND.refusal();
        }
        return code;
    }

    private static String matching(Pattern pattern, String text) {
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            throw wrong("statement-filter", text);
        }
        return text;
    }

    private static String fund(String word) {
        if (!word.isEmpty()
                && Arrays.stream(Fund.values()).noneMatch(fund -> fund.word().equals(word))) {
            throw wrong("statement-filter", word);
        }
        return word;
    }

    private static int digits(String by) {
        if (by.isEmpty() || by.equals("item")) {
            return 0;
        }
        return LEVELS.stream()
                .filter(level -> level.toString().equals(by))
                .findFirst()
                .orElseThrow(() -> wrong("statement-filter", by));
    }

    private static org.supplyline.page.Refusal wrong(String code, String what) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, what).refusal();
    }

    private static @Nullable String named(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
