package org.supplyline.epc;

/**
 * The protocol control word that stands before the EPC in the memory of a Gen2 tag and that readers send along (EPC Tag
 * Data Standard, section 9).
 *
 * @param bits 16 bits
 */
public record ProtocolControl(int bits) {

    private static final int MAX = 0xFFFF;
    private static final int LENGTH_SHIFT = 11;
    private static final int USER_MEMORY = 0x0400;
    private static final int EXTENDED = 0x0200;
    private static final int ISO = 0x0100;
    private static final int LAST_BYTE = 0xFF;

    /** @throws IllegalArgumentException if these are not 16 bits */
    public ProtocolControl {
        if (bits < 0 || bits > MAX) {
            throw new IllegalArgumentException("A protocol control word has 16 bits, not " + bits + ".");
        }
    }

    /** How many words of 16 bits follow. */
    public int words() {
        return bits >> LENGTH_SHIFT;
    }

    /** The tag has user memory, or may have. */
    public boolean hasUserMemory() {
        return (bits & USER_MEMORY) != 0;
    }

    /** More control bits follow. */
    public boolean isExtended() {
        return (bits & EXTENDED) != 0;
    }

    /** What follows is an EPC, not another organisation's number. */
    public boolean isEpc() {
        return (bits & ISO) == 0;
    }

    /** Eight attribute bits of an EPC, such as hazardous material in the last; or the application family of another. */
    public int attributes() {
        return bits & LAST_BYTE;
    }
}
