package org.supplyline.journal;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why something is in the journal: a scan, a person's request or a row of a file. It is the {@code cause} member of the
 * record, and what makes twice once.
 */
public sealed interface Cause {

    /** The member as the journal holds it. */
    ObjectNode toJson();

    /** Who stands behind it: the scanner, the user or the file. */
    String who();

    /**
     * Something was scanned.
     *
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

        @Override
        public String who() {
            return device;
        }
    }

    /**
     * A person asked for it.
     *
     * @param user who asked
     * @param request the request's idempotency key; the same key again does nothing again
     */
    record Request(String user, String request) implements Cause {
        @Override
        public ObjectNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("user", user).put("request", request);
        }

        @Override
        public String who() {
            return user;
        }
    }

    /**
     * A file says so.
     *
     * @param file its name, or its SHA-256 where it was uploaded
     * @param sheet name of the sheet, or {@code -}
     * @param row number of the first row taken
     */
    record Import(String file, String sheet, int row) implements Cause {
        @Override
        public ObjectNode toJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("import", file)
                    .put("sheet", sheet)
                    .put("row", row);
        }

        @Override
        public String who() {
            return file;
        }
    }
}
