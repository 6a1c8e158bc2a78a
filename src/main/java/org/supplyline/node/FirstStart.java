package org.supplyline.node;

/**
 * What is done once in the life of a folder, after the schema is there and before the node says that it is ready, such
 * as the demo data of a drill node. Beans are called in their {@code @Order}.
 */
public interface FirstStart {

    /**
     * Called again at the next start if the first one was cut off, so twice must be once: everything written is keyed.
     */
    void begin(NodeIdentity node);
}
