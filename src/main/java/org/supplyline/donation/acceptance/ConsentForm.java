package org.supplyline.donation.acceptance;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a person says about a donor's consent, on the page or through the API. */
record ConsentForm(
        @Nullable String earmark,
        @Nullable String item,
        @Nullable String receiver,
        @Nullable String consentedBy,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate consentedOn,

        @Nullable String evidence,
        @Nullable String photo) {

    private static final int MAX_EARMARK = 80;
    private static final int MAX_WHO = 120;
    private static final int MAX_EVIDENCE = 500;

    /** The same consent, with this picture of it. */
    ConsentForm withPhoto(@Nullable String sha256) {
        return new ConsentForm(earmark, item, receiver, consentedBy, consentedOn, evidence, sha256);
    }

    /** The same consent, for goods that are bound to what the books call so. */
    ConsentForm withEarmark(String code) {
        return new ConsentForm(code, item, receiver, consentedBy, consentedOn, evidence, photo);
    }

    /** The first member that is missing or too long; nobody consents tomorrow. */
    Optional<String> fault(LocalDate today) {
        if (isWrong(earmark, MAX_EARMARK) || "-".equals(earmark)) {
            return Optional.of("earmark");
        }
        if (isWrong(consentedBy, MAX_WHO)) {
            return Optional.of("consentedBy");
        }
        if (consentedOn == null || consentedOn.isAfter(today)) {
            return Optional.of("consentedOn");
        }
        return isWrong(evidence, MAX_EVIDENCE) ? Optional.of("evidence") : Optional.empty();
    }

    private static boolean isWrong(@Nullable String text, int most) {
        return text == null || text.isBlank() || text.strip().length() > most;
    }

    static String stripped(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return stripped(text).isEmpty() ? null : stripped(text);
    }
}
