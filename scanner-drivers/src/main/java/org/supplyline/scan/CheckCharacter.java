package org.supplyline.scan;

/** The check character of ISO/IEC 7064 MOD 37,36 over digits and upper-case letters. */
final class CheckCharacter {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = ALPHABET.length();

    private CheckCharacter() {}

    /** Computes the character that makes the text with it appended valid; finds every single wrong character. */
    static char of(String text) {
        int product = MODULUS;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("Only digits and upper-case letters, not '" + text + "'.");
            }
            int sum = (product + value) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
    }
}
