package org.supplyline.catalog;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why master data changed; becomes the {@code cause} member of the journal record. */
public sealed interface ChangeCause {

    /** The member as the journal holds it. */
    ObjectNode json();

    /**
     * A person asked for it.
     *
     * @param user name of the user
     * @param request key of the request; the same key again does nothing again
     */
    record ByUser(String user, String request) implements ChangeCause {

        @Override
        public ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("user", user).put("request", request);
        }
    }

    /**
     * A file says so.
     *
     * @param file its name, or its SHA-256 where it was uploaded
     * @param sheet name of the sheet, or {@code -}
     * @param row number of the first row taken
     */
    record ByImport(String file, String sheet, int row) implements ChangeCause {

        @Override
        public ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("import", file)
                    .put("sheet", sheet)
                    .put("row", row);
        }
    }
}
