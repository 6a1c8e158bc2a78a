package org.supplyline.dispatch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What proves that goods came: who signed, on what, with which pictures. The journal names the pictures by their hashes; the
 * signer's name lies beside it.
 *
 * @param way how the proof was given
 * @param signer who signed, 1 to {@value #MAX_SIGNER} characters
 * @param signature SHA-256 of the picture of the signature, or null
 * @param photos SHA-256 of pictures of the stamped paper and the goods, at most {@value #MAX_PHOTOS}
 * @param letter number of the letter of introduction of who fetched the goods; empty otherwise
 * @param idSeen whether the identity card of who fetched them was seen
 */
public record DeliveryProof(
        Way way, String signer, @Nullable String signature, List<String> photos, String letter, boolean idSeen) {

    public static final int MAX_SIGNER = 80;
    public static final int MAX_PHOTOS = 6;
    static final int MAX_LETTER = 80;

    /** How a proof is given. */
    public enum Way {
        /** The stamped paper came back. */
        PAPER,
        /** The receiver said so on the page that the paper leads to. */
        LINK,
        /** The receiver fetched the goods and signed at the dock. */
        COLLECTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Way of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public DeliveryProof {
        photos = List.copyOf(photos);
        if (signer.isBlank() || signer.length() > MAX_SIGNER) {
            throw new IllegalArgumentException("A signer has 1 to %d characters.".formatted(MAX_SIGNER));
        }
        if (photos.size() > MAX_PHOTOS || letter.length() > MAX_LETTER) {
            throw new IllegalArgumentException(
                    "A proof has at most %d photos and %d characters of letter.".formatted(MAX_PHOTOS, MAX_LETTER));
        }
    }

    /** Given on the page that the paper leads to. */
    public static DeliveryProof byLink(String signer, @Nullable String signature, List<String> photos) {
        return new DeliveryProof(Way.LINK, signer, signature, photos, "", false);
    }

    /** Read from the stamped paper. */
    public static DeliveryProof byPaper(String signer, List<String> photos) {
        return new DeliveryProof(Way.PAPER, signer, null, photos, "", false);
    }

    /** Whether nothing is there but the name of who signed the paper. */
    boolean isNameOnly() {
        return way == Way.PAPER && photos.isEmpty();
    }

    /** For the journal: without the signer's name, which can be erased. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("way", way.word());
        if (signature != null) {
            json.put("signature", signature);
        }
        if (!photos.isEmpty()) {
            photos.forEach(json.putArray("photos")::add);
        }
        return json;
    }
}
