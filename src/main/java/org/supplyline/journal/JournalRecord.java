package org.supplyline.journal;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An immutable, numbered fact.
 *
 * @param id its number
 * @param recordedAt when the node wrote it, in milliseconds; never falls along the journal
 * @param kind what it is about
 * @param body its members, by kind (DESIGN section 6)
 */
public record JournalRecord(JournalId id, Instant recordedAt, JournalKind kind, JsonNode body) {}
