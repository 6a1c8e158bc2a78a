package org.supplyline.donation.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A donor's word that goods may serve another purpose (慈善法 art. 56).
 *
 * @param record the journal record
 * @param earmark what the goods were bound to
 * @param item which goods; null: all with that earmark
 * @param receiver who may have them instead, a place code; null: whoever needs them
 * @param consentedBy who agreed; stays beside the journal
 * @param evidence what shows it: a letter's number, a message's words
 * @param photo SHA-256 of a picture of it, in hex
 */
record Consent(
        String record,
        String earmark,
        @Nullable String item,
        @Nullable String receiver,
        String consentedBy,
        LocalDate consentedOn,
        String evidence,
        @Nullable String photo,
        String recordedBy,
        Instant recordedAt) {}
