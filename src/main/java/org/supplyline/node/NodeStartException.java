package org.supplyline.node;

/** The machine or the settings do not let the node start; the message says in both languages what to change. */
public final class NodeStartException extends RuntimeException {

    private final String explanation;

    /**
     * @param zh what is wrong and what to do, in Chinese
     * @param en the same in English
     */
    public NodeStartException(String zh, String en) {
        super(zh + "\n" + en);
        this.explanation = zh + "\n" + en;
    }

    public NodeStartException(String zh, String en, Throwable cause) {
        super(zh + "\n" + en, cause);
        this.explanation = zh + "\n" + en;
    }

    /** For the person at the terminal, a line in each language. */
    public String explanation() {
        return explanation;
    }
}
