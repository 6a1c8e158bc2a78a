package org.supplyline.inventory;

/** Whether donors agreed that goods serve another purpose; implemented by the package that keeps their word. */
public interface Consents {

    /**
     * Whether goods of that item, bound by that earmark, may go to somebody whom it does not name.
     *
     * @param receiver place code
     */
    boolean allow(String earmark, String item, String receiver);
}
