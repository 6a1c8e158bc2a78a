package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.page.SlipTime;

/**
 * What a person says about goods at the door.
 *
 * @param cameAt when the goods came, where a slip of paper is entered later
 * @param slip number of that slip
 */
record ArrivalForm(
        @Nullable String depot,
        @Nullable String notice,
        @Nullable List<String> gift,
        @Nullable String tracking,
        @Nullable Boolean donorPresent,
        @Nullable String donorKind,
        @Nullable String donor,
        @Nullable String publication,
        @Nullable String cameAt,
        @Nullable String slip) {

    private static final int MAX_SLIP = 40;

    /**
     * What it says; whether depot and notice exist is not looked at.
     *
     * @throws LineForm.Wrong naming the field that cannot be
     */
    Acceptances.Arrival read(ZoneId zone, Instant now) throws LineForm.Wrong {
        String number = Acceptances.tracking(or(tracking));
        if (!number.isEmpty() && !number.matches("[A-Z0-9-]{6,30}")) {
            throw new LineForm.Wrong("tracking");
        }
        if (or(notice).isBlank() && gift != null && !gift.isEmpty()) {
            throw new LineForm.Wrong("notice");
        }
        return new Acceptances.Arrival(
                or(depot),
                or(notice).isBlank() ? null : notice,
                gift == null ? List.of() : gift,
                number.isEmpty() ? null : number,
                Boolean.TRUE.equals(donorPresent),
                LineForm.giver("donor", donorKind, donor, publication, Giver.UNKNOWN),
                slip(zone, now));
    }

    private Acceptance.@Nullable Slip slip(ZoneId zone, Instant now) throws LineForm.Wrong {
        String at = or(cameAt).strip();
        String number = or(slip).strip();
        if (number.length() > MAX_SLIP || (at.isEmpty() && !number.isEmpty())) {
            throw new LineForm.Wrong(at.isEmpty() ? "cameAt" : "slip");
        }
        return at.isEmpty()
                ? null
                : new Acceptance.Slip(
                        SlipTime.parse(at, zone)
                                .flatMap(parsed -> SlipTime.plausible(parsed, now))
                                .orElseThrow(() -> new LineForm.Wrong("cameAt")),
                        number);
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
