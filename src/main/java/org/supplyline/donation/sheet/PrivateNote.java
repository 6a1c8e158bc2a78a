package org.supplyline.donation.sheet;

/**
 * A telephone number, identity number or contact person that stood in a list. Kept apart from everything that is
 * shown, journalled or published.
 *
 * @param cell where it stood, {@code A98}
 * @param text as it stood
 */
public record PrivateNote(String cell, String text) {

    @Override
    public String toString() {
        return "PrivateNote[" + cell + "]";
    }
}
