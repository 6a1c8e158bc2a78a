package org.supplyline.node;

/**
 * Where the database is and who may do what there.
 *
 * @param url JDBC URL of the node's own database
 * @param owner role that owns the tables and migrates them
 * @param user role of the running application: inserts and selects, changes what it may, owns nothing
 */
record DatabaseAddress(String url, String owner, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", owner " + owner + ", user " + user + "]";
    }
}
