package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /** @throws org.supplyline.page.Refusal if the columns do not make lines */
    public static List<DeliveredLine> lines(
            @Nullable List<String> items,
            @Nullable List<Long> received,
            @Nullable List<Long> damaged,
            @Nullable List<Long> missing) {
        List<DeliveredLine> lines = new ArrayList<>();
        try {
            for (int i = 0; items != null && i < items.size(); i++) {
                lines.add(new DeliveredLine(items.get(i), at(received, i), at(damaged, i), at(missing, i)));
            }
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "delivery-sum-differs").refusal();
        }
        return lines;
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

    /** Leads on when it is done. */
    public static KeyedAnswer answer(Deliveries.Closed closed, String path) {
        return closed.match(done -> new KeyedAnswer(303, path), refused -> {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "delivery-"
                                    + refused.why()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                    .refusal();
        });
    }

    private static long at(@Nullable List<Long> numbers, int index) {
        Long number = numbers == null || index >= numbers.size() ? null : numbers.get(index);
        if (number == null) {
            throw new IllegalArgumentException("A number is missing.");
        }
        return number;
    }
}
