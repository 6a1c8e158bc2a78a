package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.supplyline.journal.JournalId;
import org.supplyline.page.Problem;
import org.supplyline.security.KeyedAnswer;

/** What forms of delivery have in common: their lines, their reason, and the answer. */
public final class DeliveryForm {

    private DeliveryForm() {}

    /** @throws org.supplyline.page.Refusal if nobody is named, or at too great length */
    public static String signer(@Nullable String text) {
        String signer = text == null ? "" : text.strip();
        if (signer.isEmpty() || signer.length() > DeliveryProof.MAX_SIGNER) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "delivery-signer", DeliveryProof.MAX_SIGNER)
                    .refusal();
        }
        return signer;
    }

    /**
     * What a form says of each item, as it was typed: the first entry of each column belongs to the first item. The columns
     * are taken as the request has them, since a list that Spring makes of one entry would be cut at commas.
     */
    public static List<Line> typed(HttpServletRequest request) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < column(request, "item").length; i++) {
            lines.add(new Line(
                    column(request, "item")[i],
                    number(request, "received", i),
                    number(request, "damaged", i),
                    number(request, "missing", i),
                    number(request, "surplus", i),
                    entry(request, "reason", i)));
        }
        return lines;
    }

    private static String[] column(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    private static @Nullable String entry(HttpServletRequest request, String name, int index) {
        String[] column = column(request, name);
        return index < column.length ? column[index].strip() : null;
    }

    /** What is no number is below 0, so that it is refused and not taken for none. */
    private static @Nullable Long number(HttpServletRequest request, String name, int index) {
        String entry = entry(request, name, index);
        if (entry == null || entry.isEmpty()) {
            return null;
        }
        return entry.matches("\\d{1,15}") ? Long.parseLong(entry) : -1;
    }

    /** What became of an item, as a form or a program says it; what it does not say is 0. */
    public record Line(
            @Nullable String item,
            @Nullable Long received,
            @Nullable Long damaged,
            @Nullable Long missing,
            @Nullable Long surplus,
            @Nullable String reason) {}

    /** @throws org.supplyline.page.Refusal if a number is missing or below 0, or a reason is too long */
    public static List<DeliveredLine> lines(@Nullable List<Line> lines) {
        List<DeliveredLine> read = new ArrayList<>();
        for (Line line : lines == null ? List.<Line>of() : lines) {
            if (line.item() == null || line.received() == null) {
                throw notANumber();
            }
            try {
                read.add(new DeliveredLine(
                        line.item(),
                        line.received(),
                        Objects.requireNonNullElse(line.damaged(), 0L),
                        Objects.requireNonNullElse(line.missing(), 0L),
                        Objects.requireNonNullElse(line.surplus(), 0L),
                        reason(line.reason())));
            } catch (IllegalArgumentException wrong) {
                throw notANumber();
            }
        }
        return read;
    }

    /** @throws org.supplyline.page.Refusal if it is too long */
    public static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() > Deliveries.MAX_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "order-reason", Deliveries.MAX_REASON)
                    .refusal();
        }
        return reason;
    }

    /** Who fetched goods at the dock, as seen on a letter and an identity card. */
    static DeliveryProof fetched(
            @Nullable String signer, @Nullable String letter, boolean idSeen, List<String> photos) {
        String paper = letter == null ? "" : letter.strip();
        if (!idSeen || paper.isEmpty() || paper.length() > DeliveryProof.MAX_LETTER) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "collection-letter", DeliveryProof.MAX_LETTER)
                    .refusal();
        }
        return new DeliveryProof(DeliveryProof.Way.COLLECTION, signer(signer), null, photos, paper, true);
    }

    /** Leads on when it is done. */
    public static KeyedAnswer answer(Deliveries.Closed closed, String path, UnaryOperator<String> names) {
        demand(closed, names);
        return new KeyedAnswer(303, path);
    }

    /**
     * @param names tells an item by its code in the reader's language
     * @throws org.supplyline.page.Refusal if nothing changed
     */
    static JournalId demand(Deliveries.Closed closed, UnaryOperator<String> names) {
        return closed.match(Deliveries.Closed.Done::record, refused -> {
            String why = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "delivery-" + why,
                            refused.item().isEmpty() ? "" : names.apply(refused.item()),
                            refused.issued())
                    .refusal();
        });
    }

    private static RuntimeException notANumber() {
        return Problem.of(HttpStatus.BAD_REQUEST, "delivery-number").refusal();
    }
}
