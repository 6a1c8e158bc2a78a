package org.supplyline.inventory;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a movement is in the journal: a scan, a person's request or a row of an import; twice is once by it. */
public sealed interface Cause {

    ObjectNode toJson();

    /**
     * @param device the scanner
     * @param epoch its epoch
     * @param seq number within the epoch
     */
    record Scan(String device, long epoch, long seq) implements Cause {
        @Override
        public ObjectNode toJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("device", device)
                    .put("epoch", epoch)
                    .put("seq", seq);
        }
    }

    /**
     * @param user who asked
     * @param request the request's idempotency key
     */
    record Request(String user, String request) implements Cause {
        @Override
        public ObjectNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("user", user).put("request", request);
        }
    }
}
